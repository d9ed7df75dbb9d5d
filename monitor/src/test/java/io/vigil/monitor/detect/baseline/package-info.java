@NullMarked
package io.vigil.monitor.detect.baseline;

import org.jspecify.annotations.NullMarked;
