package io.vigil.api.calendar;

import io.vigil.api.casework.By;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calendar of the college's root unit, as far as somebody entered it. */
public record FindCalendar() {

  /**
   * @param breaks in the order of their days
   * @param versions the newest first
   */
  public record Result(
      List<TermRow> terms, List<DayRow> days, List<CollegeBreak> breaks, List<Version> versions) {

    /** One in which no breaks were named and nothing was issued as a version. */
    public Result(List<TermRow> terms, List<DayRow> days) {
      this(terms, days, List.of(), List.of());
    }

    /** The same as what days are counted by. */
    public AcademicCalendar calendar() {
      Map<Period.Term, TermDates> dates = new HashMap<>();
      for (TermRow row : terms) {
        if (Period.parse(row.term(), PeriodKind.TERM) instanceof Period.Term term) {
          dates.put(
              term, new TermDates(term, row.firstMonday(), row.weeks(), row.classWeeks(), false));
        }
      }
      Map<LocalDate, Boolean> worked = new HashMap<>();
      days.forEach(day -> worked.put(day.date(), day.worked()));
      return new AcademicCalendar(dates, worked, breaks);
    }

    /** Number of the version that was issued last; 0 before the first. */
    public int newest() {
      return versions.isEmpty() ? 0 : versions.getFirst().version();
    }
  }

  public record TermRow(String term, LocalDate firstMonday, int weeks, int classWeeks) {}

  public record DayRow(LocalDate date, boolean worked, @Nullable String name, boolean statutory) {}

  /** Who issued which changes, and why. */
  public record Version(
      int version,
      List<TermRow> terms,
      List<DayRow> days,
      List<CollegeBreak> breaks,
      List<LocalDate> withdrawn,
      String reason,
      By by,
      Instant at) {}
}
