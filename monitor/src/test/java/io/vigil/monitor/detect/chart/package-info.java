@NullMarked
package io.vigil.monitor.detect.chart;

import org.jspecify.annotations.NullMarked;
