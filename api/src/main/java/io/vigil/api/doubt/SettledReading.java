package io.vigil.api.doubt;

import java.time.LocalDate;

/**
 * A reading that is in doubt no more, or is to be.
 *
 * @param from first day of its period
 * @param value that was doubted, in the unit of measure
 */
public record SettledReading(String unit, String period, LocalDate from, double value) {}
