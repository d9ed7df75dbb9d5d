@NullMarked
package io.vigil.monitor.report.statistics;

import org.jspecify.annotations.NullMarked;
