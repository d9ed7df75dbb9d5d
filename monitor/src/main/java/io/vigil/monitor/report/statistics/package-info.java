/** The statistics of reports: pure functions of counts, exposures and times. */
@NullMarked
package io.vigil.monitor.report.statistics;

import org.jspecify.annotations.NullMarked;
