package io.vigil.app.delivery;

import io.vigil.api.period.Period.TeachingWeek;
import java.time.LocalDate;

/**
 * A column of the grid: a teaching week, and the days without classes up to the next one.
 *
 * @param last last day before the next teaching week
 */
public record DeliveryWeek(TeachingWeek week, LocalDate from, LocalDate last) {}
