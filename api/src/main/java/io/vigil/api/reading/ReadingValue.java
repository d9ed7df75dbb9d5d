package io.vigil.api.reading;

import org.jspecify.annotations.Nullable;

/** The numbers of a reading, without anything around them. */
public record ReadingValue(
    @Nullable Double value, @Nullable Double numerator, @Nullable Double denominator) {}
