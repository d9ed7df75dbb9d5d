/**
 * Control charts as small state machines: what is known and one observation give what is known then
 * and an assessment.
 */
@NullMarked
package io.vigil.monitor.detect.chart;

import org.jspecify.annotations.NullMarked;
