@NullMarked
package io.vigil.monitor.detect.count;

import org.jspecify.annotations.NullMarked;
