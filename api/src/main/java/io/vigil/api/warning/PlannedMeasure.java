package io.vigil.api.warning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to be done.
 *
 * @param measureId chosen by whoever plans it, unique in the case
 * @param person opaque id of whoever answers for it; {@code null} where a unit does
 * @param personName what that person is called
 * @param unit unit that answers for it; {@code null} where a person does
 * @param due last day on which it is in time
 */
public record PlannedMeasure(
    String measureId,
    String text,
    @Nullable String person,
    @Nullable String personName,
    @Nullable String unit,
    LocalDate due) {}
