/** Slow change over few values, and the date on which a series shifted. */
@NullMarked
package io.vigil.monitor.detect.trend;

import org.jspecify.annotations.NullMarked;
