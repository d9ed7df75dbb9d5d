/** Periods of readings: days, weeks, months, terms and years, as people write them. */
@NullMarked
package io.vigil.api.period;

import org.jspecify.annotations.NullMarked;
