package io.vigil.api.reading;

import java.time.LocalDate;

/** A period with the days it covers, resolved by the calendar when the reading was accepted. */
public record PeriodSpan(String code, LocalDate from, LocalDate to) {}
