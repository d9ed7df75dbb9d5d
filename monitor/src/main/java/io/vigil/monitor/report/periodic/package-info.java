/** Reports that come again with each month, term and year: a kind is a list of chapters. */
@NullMarked
package io.vigil.monitor.report.periodic;

import org.jspecify.annotations.NullMarked;
