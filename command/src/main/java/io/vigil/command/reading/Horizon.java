package io.vigil.command.reading;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How old a period may be when its reading comes in and still wake somebody.
 *
 * @param zone time zone of the college
 */
public record Horizon(int days, ZoneId zone) {
  boolean isHistorical(LocalDate judgedUntil, LocalDate today) {
    return judgedUntil.isBefore(today.minusDays(days));
  }
}
