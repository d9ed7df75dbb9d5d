@NullMarked
package io.vigil.monitor.detect.trend;

import org.jspecify.annotations.NullMarked;
