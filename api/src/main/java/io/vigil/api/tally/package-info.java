/** Incident tallies: counted incidents of a period, unit, category and severity. */
@NullMarked
package io.vigil.api.tally;

import org.jspecify.annotations.NullMarked;
