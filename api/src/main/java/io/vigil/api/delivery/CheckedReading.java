package io.vigil.api.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A reading that somebody compared with its source.
 *
 * @param value as it stood when it was drawn; {@code null} where nothing occurred
 * @param correct whether the source says the same
 */
public record CheckedReading(
    String unit,
    String period,
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    boolean correct,
    @Nullable String note) {}
