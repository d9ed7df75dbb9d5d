/** The three-year analysis of quality incidents and of what was done about them, as a document. */
@NullMarked
package io.vigil.monitor.report.analysis;

import org.jspecify.annotations.NullMarked;
