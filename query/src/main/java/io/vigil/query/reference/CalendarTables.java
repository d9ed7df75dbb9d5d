package io.vigil.query.reference;

import io.vigil.api.calendar.CalendarEvent.BreakDeclared;
import io.vigil.api.calendar.CalendarEvent.CalendarRevised;
import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.api.calendar.FindCalendar;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;

/** How the rows of the academic calendar are made. */
final class CalendarTables {

  static final TableWriter<StoredFact<TermDated>> TERM =
      TableWriter.<StoredFact<TermDated>>into("term_dates")
          .keys()
          .text("root", row -> row.event().root())
          .text("term", row -> row.event().term())
          .values()
          .date("first_monday", row -> row.event().firstMonday())
          .small("weeks", row -> row.event().weeks())
          .small("class_weeks", row -> row.event().classWeeks())
          .time("recorded_at", row -> row.event().recordedAt())
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<StoredFact<DayDeclared>> DAY =
      TableWriter.<StoredFact<DayDeclared>>into("calendar_day")
          .keys()
          .text("root", row -> row.event().root())
          .date("day", row -> row.event().date())
          .values()
          .flag("worked", row -> row.event().worked())
          .text("name", row -> row.event().name())
          .flag("statutory", row -> row.event().statutory())
          .time("recorded_at", row -> row.event().recordedAt())
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<StoredFact<BreakDeclared>> BREAK =
      TableWriter.<StoredFact<BreakDeclared>>into("calendar_break")
          .keys()
          .text("root", row -> row.event().root())
          .date("first_day", row -> row.event().first())
          .values()
          .date("last_day", row -> row.event().last())
          .text("name", row -> row.event().name())
          .flag("stands_still", row -> row.event().standsStill())
          .flag("withdrawn", row -> row.event().withdrawn())
          .time("recorded_at", row -> row.event().recordedAt())
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<StoredFact<CalendarRevised>> VERSION =
      TableWriter.<StoredFact<CalendarRevised>>into("calendar_version")
          .keys()
          .text("root", row -> row.event().root())
          .small("version", row -> row.event().version())
          .values()
          .text("reason", row -> row.event().reason())
          .text("actor", row -> row.event().by().actor())
          .json("revision", row -> version(row.event()))
          .time("at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .whole("event_position", StoredFact::position)
          .writer();

  private static FindCalendar.Version version(CalendarRevised event) {
    return new FindCalendar.Version(
        event.version(),
        event.terms(),
        event.days(),
        event.breaks(),
        event.withdrawn(),
        event.reason(),
        event.by(),
        event.at());
  }

  private CalendarTables() {}
}
