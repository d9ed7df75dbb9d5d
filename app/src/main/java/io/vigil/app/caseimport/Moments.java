package io.vigil.app.caseimport;

import io.vigil.command.table.RowProblem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Reads times as people write them in sheets. */
final class Moments {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("u-M-d");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

  private Moments() {}

  /** {@code 2026/3/17 9:30} as {@code 2026-03-17T09:30}; a day alone begins at midnight. */
  static String written(String column, String text) throws RowProblem {
    String[] parts = text.replace('/', '-').replace('T', ' ').strip().split(" +", 2);
    try {
      LocalDate day = LocalDate.parse(parts[0], DAY);
      return parts.length == 1
          ? day.toString()
          : day.atTime(LocalTime.parse(parts[1], TIME)).toString();
    } catch (DateTimeParseException e) {
      throw new RowProblem(column, text, "case.moment");
    }
  }
}
