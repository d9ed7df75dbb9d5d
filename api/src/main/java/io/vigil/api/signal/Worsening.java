package io.vigil.api.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A series that gets worse from one judged period to the next: test of Mann and Kendall, slope of
 * Theil and Sen.
 *
 * @param since first day of the value that the row of worse ones starts from
 * @param slope median change from one value to the next, in the unit of measure
 * @param slopeLow lower end of its 95 % interval, same unit; {@code null} where too few values
 *     confine it
 * @param slopeHigh upper end, likewise
 * @param chance two-sided p-value of no trend, 0 to 1
 */
public record Worsening(
    TrendFinding finding,
    LocalDate since,
    double slope,
    @Nullable Double slopeLow,
    @Nullable Double slopeHigh,
    double chance) {}
