package io.vigil.command.calendar;

import io.vigil.api.calendar.CalendarEvent.BreakDeclared;
import io.vigil.api.calendar.CalendarEvent.CalendarRevised;
import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactKey;
import io.vigil.command.fact.FactKind;
import io.vigil.command.fact.FactValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

final class CalendarFacts {
  private CalendarFacts() {}

  static Fact term(TermDated event) {
    return new Fact(
        FactKey.of(FactKind.TERM, event.root(), event.term()),
        FactValue.ofContent(List.of(event.firstMonday(), event.weeks(), event.classWeeks())),
        before -> event);
  }

  static Fact day(DayDeclared event) {
    return new Fact(
        FactKey.of(FactKind.DAY, event.root(), event.date().toString()),
        FactValue.ofContent(Arrays.asList(event.worked(), event.name(), event.statutory())),
        before -> event);
  }

  static Fact broken(BreakDeclared event) {
    return new Fact(
        FactKey.of(FactKind.BREAK, event.root(), event.first().toString()),
        FactValue.ofContent(
            List.of(event.last(), event.name(), event.standsStill(), event.withdrawn())),
        before -> event);
  }

  static Fact revised(CalendarRevised event) {
    return new Fact(
        FactKey.of(FactKind.CALENDAR_VERSION, event.root(), Integer.toString(event.version())),
        FactValue.ofContent(event.reason()),
        before -> event);
  }

  static Fact ended(LocalDate date) {
    return new Fact(
        FactKey.of(FactKind.DAY_ENDED, date.toString()),
        FactValue.ofContent(date),
        before -> new DayEnded(date));
  }
}
