/** Figures without a denominator: percentages whose base is not known, and general metrics. */
@NullMarked
package io.vigil.monitor.detect.metric;

import org.jspecify.annotations.NullMarked;
