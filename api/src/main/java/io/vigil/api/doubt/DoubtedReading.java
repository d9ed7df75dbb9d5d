package io.vigil.api.doubt;

import io.vigil.api.reading.PeriodSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading that cannot be right.
 *
 * @param unitPath ids from the root down to the unit
 * @param value as it was recorded, in the unit of measure
 * @param expected what the series let expect, in the unit of measure
 * @param repaired what it would be without the slip, in the unit of measure
 */
public record DoubtedReading(
    String unit,
    List<String> unitPath,
    PeriodSpan period,
    double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    double expected,
    double repaired) {}
