package io.vigil.api.diagnosis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a control point that a text rests on, as it stood when it was cited.
 *
 * @param name of the control point
 * @param period code of its period
 * @param until last day of that period
 * @param value in the unit of measure; {@code null} where nothing occurred
 * @param standard line of its time; {@code null} where there was none
 */
public record CitedValue(
    String controlPoint,
    String name,
    String unit,
    String period,
    LocalDate until,
    @Nullable Double value,
    String unitOfMeasure,
    @Nullable Double standard) {}
