package io.vigil.command.calendar;

import com.tyme.holiday.LegalHoliday;
import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactRow;
import io.vigil.command.fact.FactStore;
import io.vigil.command.reference.Reference;
import io.vigil.command.reference.References;
import io.vigil.command.reference.UnitRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Enters the statutory holidays of China and the days worked in their place, as far as they are
 * published: the years 2008 to 2026.
 */
public final class StatutoryHolidays {
  private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private final FactStore store;
  private final References references;
  private final Clock clock;

  public StatutoryHolidays(FactStore store, References references, Clock clock) {
    this.store = store;
    this.references = references;
    this.clock = clock;
  }

  /** Enters what is missing for every school; what a college declared itself stays. */
  public void enter(Map<String, String> metaData) {
    Reference reference = references.current();
    var rows = new ArrayList<FactRow>();
    for (UnitRef root : reference.roots()) {
      rows.addAll(missing(root.unit(), reference));
    }
    if (!rows.isEmpty()) {
      store.append(FactBatch.of(rows, metaData));
    }
  }

  private List<FactRow> missing(String root, Reference reference) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Known.DAYS.stream()
        .filter(day -> !reference.isDeclared(root, day.date()))
        .map(day -> new DayDeclared(root, day.date(), day.worked(), day.name(), true, now))
        .map(event -> FactRow.of(CalendarFacts.day(event)))
        .toList();
  }

  private record StatutoryDay(LocalDate date, boolean worked, String name) {}

  /** Looked up once, and only where it is asked for. */
  private static final class Known {
    static final List<StatutoryDay> DAYS =
        FIRST.datesUntil(LAST.plusDays(1)).flatMap(date -> at(date).stream()).toList();

    private static List<StatutoryDay> at(LocalDate date) {
      LegalHoliday day =
          LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
      return day == null ? List.of() : List.of(new StatutoryDay(date, day.isWork(), day.getName()));
    }
  }
}
