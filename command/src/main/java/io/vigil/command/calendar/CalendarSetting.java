package io.vigil.command.calendar;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.CalendarEvent.BreakDeclared;
import io.vigil.api.calendar.CalendarEvent.CalendarRevised;
import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.FindCalendar.DayRow;
import io.vigil.api.calendar.FindCalendar.TermRow;
import io.vigil.api.calendar.ReviseCalendar;
import io.vigil.api.message.Basis;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Moments;
import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactRow;
import io.vigil.command.fact.FactStore;
import io.vigil.command.intake.OrderMetaData;
import io.vigil.command.reference.Reference;
import io.vigil.command.reference.References;
import io.vigil.command.reference.UnitRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Issues versions of the academic calendar: terms, days and breaks that change, and why. */
public final class CalendarSetting {
  private final FactStore store;
  private final References references;
  private final Clock clock;
  private final ZoneId zone;

  public CalendarSetting(FactStore store, References references, Clock clock, ZoneId zone) {
    this.store = store;
    this.references = references;
    this.clock = clock;
    this.zone = zone;
  }

  @CommandHandler
  Integer handle(ReviseCalendar order, MetaData metaData) {
    Moments.notInTheFuture("at", order.at(), clock.instant());
    var version = new AtomicInteger();
    store.append(
        () -> {
          Reference reference = references.current();
          String root = root(reference);
          version.set(reference.calendarVersion() + 1);
          return FactBatch.of(
              decided(order, root, version.get(), reference.calendar(root)),
              OrderMetaData.of(metaData));
        });
    return version.get();
  }

  private List<FactRow> decided(
      ReviseCalendar order, String root, int version, AcademicCalendar calendar) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Basis.requireNewest(order.basedOn(), version - 1);
    RevisionCheck.require(order, calendar, LocalDate.ofInstant(now, zone));
    return rows(revised(order, root, version, now), calendar, now);
  }

  private static String root(Reference reference) {
    List<UnitRef> roots = reference.roots();
    if (roots.size() != 1) {
      throw Rejection.conflict(
          "calendar.no-root", "There are %d root units; a calendar is of one.", roots.size());
    }
    return roots.getFirst().unit();
  }

  private static CalendarRevised revised(
      ReviseCalendar order, String root, int version, Instant now) {
    return new CalendarRevised(
        root,
        version,
        order.terms(),
        order.days(),
        order.breaks(),
        order.withdrawn(),
        String.valueOf(order.reason()).strip(),
        order.by(),
        order.at(),
        now);
  }

  /**
   * Each change is a fact of its own, for all that follow the calendar already. The version comes
   * last: whoever sees it sees all of what it changed.
   */
  private static List<FactRow> rows(
      CalendarRevised revised, AcademicCalendar calendar, Instant now) {
    String root = revised.root();
    List<FactRow> rows = new ArrayList<>();
    for (TermRow term : revised.terms()) {
      rows.add(
          FactRow.of(
              CalendarFacts.term(
                  new TermDated(
                      root,
                      term.term(),
                      term.firstMonday(),
                      term.weeks(),
                      term.classWeeks(),
                      now))));
    }
    for (DayRow day : revised.days()) {
      rows.add(
          FactRow.of(
              CalendarFacts.day(
                  new DayDeclared(root, day.date(), day.worked(), day.name(), false, now))));
    }
    revised.breaks().forEach(one -> rows.add(row(root, one, false, now)));
    calendar.breaks().stream()
        .filter(one -> revised.withdrawn().contains(one.first()))
        .forEach(one -> rows.add(row(root, one, true, now)));
    rows.add(FactRow.of(CalendarFacts.revised(revised)));
    return rows;
  }

  private static FactRow row(String root, CollegeBreak one, boolean withdrawn, Instant now) {
    return FactRow.of(
        CalendarFacts.broken(
            new BreakDeclared(
                root, one.first(), one.last(), one.name(), one.standsStill(), withdrawn, now)));
  }
}
