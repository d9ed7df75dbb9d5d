@NullMarked
package io.vigil.monitor.detect.proportion;

import org.jspecify.annotations.NullMarked;
