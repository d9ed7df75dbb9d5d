package io.vigil.command.row;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.command.table.RowProblem;
import java.time.LocalDate;

/** Reads the periods of rows, and keeps out those that only a slip of the pen can mean. */
public final class CollectedPeriods {
  static final int MOST_YEARS_AHEAD = 10;

  private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);

  private CollectedPeriods() {}

  /**
   * Reads a period as a control point is collected.
   *
   * @param today for which the right form is shown
   */
  public static Period read(
      String column,
      String text,
      ControlPointDefinition point,
      AcademicCalendar calendar,
      LocalDate today)
      throws RowProblem {
    try {
      return Period.parse(text, point.period());
    } catch (PeriodFormatException e) {
      throw new RowProblem(
          column,
          text,
          "period.by." + point.period(),
          point.code(),
          example(calendar, today, point.period()).code());
    }
  }

  private static Period example(AcademicCalendar calendar, LocalDate today, PeriodKind kind) {
    Period current = calendar.periodOn(today, kind);
    if (current.kind() == kind) {
      return current;
    }
    TermDates last = calendar.dates((Period.Term) calendar.periodOn(today, PeriodKind.TERM));
    return new Period.TeachingWeek(last.term(), last.weeks());
  }

  /** Refuses what was over before anybody kept such numbers, or begins many years ahead. */
  public static void requirePossible(String column, String text, DateRange days, LocalDate today)
      throws RowProblem {
    if (days.last().isBefore(EARLIEST)) {
      throw new RowProblem(column, text, "period.past", EARLIEST.getYear());
    }
    if (days.first().isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
      throw new RowProblem(column, text, "period.future", days.first(), MOST_YEARS_AHEAD, today);
    }
  }
}
