package io.vigil.api.calendar;

import io.vigil.api.calendar.FindCalendar.DayRow;
import io.vigil.api.calendar.FindCalendar.TermRow;
import io.vigil.api.casework.By;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to the academic calendar of a root unit. */
public sealed interface CalendarEvent extends VigilEvent {

  /** The dates of a term were entered or changed. */
  @StoredAs("calendar.term-dated")
  @Revision("1")
  record TermDated(
      String root,
      String term,
      LocalDate firstMonday,
      int weeks,
      int classWeeks,
      Instant recordedAt)
      implements CalendarEvent {}

  /** A day was declared free or worked, against the rule of the week. */
  @StoredAs("calendar.day-declared")
  @Revision("1")
  record DayDeclared(
      String root,
      LocalDate date,
      boolean worked,
      @Nullable String name,
      boolean statutory,
      Instant recordedAt)
      implements CalendarEvent {}

  /** A break was named, changed or taken back. */
  @StoredAs("calendar.break-declared")
  @Revision("1")
  record BreakDeclared(
      String root,
      LocalDate first,
      LocalDate last,
      String name,
      boolean standsStill,
      boolean withdrawn,
      Instant recordedAt)
      implements CalendarEvent {}

  /**
   * A new version of the calendar was issued; the terms, days and breaks in it are events of their
   * own beside it.
   *
   * @param version 1 for the first one that somebody issued
   */
  @StoredAs("calendar.revised")
  @Revision("1")
  record CalendarRevised(
      String root,
      int version,
      List<TermRow> terms,
      List<DayRow> days,
      List<CollegeBreak> breaks,
      List<LocalDate> withdrawn,
      String reason,
      By by,
      Instant at,
      Instant recordedAt)
      implements CalendarEvent {}

  /** A day of the college is over; periods that end with it can be judged. */
  @StoredAs("calendar.day-ended")
  @Revision("1")
  record DayEnded(LocalDate date) implements CalendarEvent {}
}
