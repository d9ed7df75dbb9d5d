/** Figures that are made of rows of the published views, and what their references lead to. */
@NullMarked
package io.vigil.monitor.report.figure;

import org.jspecify.annotations.NullMarked;
