package io.vigil.app.page;

import io.vigil.api.zeroreport.FindZeroReportCoverage;
import io.vigil.api.zeroreport.FindZeroReports;
import io.vigil.api.zeroreport.FindZeroReports.State;
import io.vigil.app.check.ZeroReportDesk;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Zero reports as the page shows them. */
@Component
class ZeroReportViews {
  private static final int YEARS_BEFORE = 3;
  private static final int OPEN_FORMS = 20;

  private final ZeroReportDesk desk;
  private final Clock clock;

  ZeroReportViews(ZeroReportDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * @param open reports that are missing or awaited, the oldest first
   * @param months of the school year that are over
   */
  record View(
      String schoolYear,
      List<FindZeroReports.Item> open,
      long openInAll,
      boolean mayFile,
      List<String> months,
      List<Line> lines,
      List<FindZeroReportCoverage.Year> coverage) {}

  /** A report that was filed just now. */
  record Filed(String unit, String month, boolean nothing, @Nullable String note, Instant at) {

    FindZeroReports.Item in(FindZeroReports.Item item) {
      if (!item.unit().equals(unit) || !item.month().equals(month)) {
        return item;
      }
      return new FindZeroReports.Item(
          unit,
          item.unitName(),
          item.schoolYear(),
          month,
          item.due(),
          item.state() == State.MISSING || item.state() == State.LATE ? State.LATE : State.ON_TIME,
          nothing,
          note,
          at);
    }
  }

  /** A unit, and its report of each month; {@code null} where it owes none. */
  record Line(String unit, String name, List<FindZeroReports.@Nullable Item> cells) {}

  View of(SignedIn person) {
    return of(person, null);
  }

  /**
   * @param filed what was filed just now, which the lists may not know of yet
   */
  View of(SignedIn person, @Nullable Filed filed) {
    int year = desk.currentYear().startYear();
    List<FindZeroReports.Item> items =
        desk.of(person, year).stream().map(item -> filed == null ? item : filed.in(item)).toList();
    List<FindZeroReports.Item> open =
        items.stream()
            .filter(item -> item.state() == State.MISSING || item.state() == State.AWAITED)
            .sorted(Comparator.comparing(FindZeroReports.Item::due))
            .toList();
    List<String> months =
        items.stream().map(FindZeroReports.Item::month).distinct().sorted().toList();
    return new View(
        desk.currentYear().code(),
        open.stream().limit(OPEN_FORMS).toList(),
        open.size(),
        person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER),
        months,
        lines(items, months),
        desk.coverage(person, year - YEARS_BEFORE, year));
  }

  Filed file(
      SignedIn person,
      String unit,
      String month,
      boolean nothing,
      @Nullable String note,
      String channel) {
    desk.file(person, unit, month, nothing, note, null, channel);
    return new Filed(unit, month, nothing, note, clock.instant());
  }

  private static List<Line> lines(List<FindZeroReports.Item> items, List<String> months) {
    Map<String, List<FindZeroReports.Item>> units = new LinkedHashMap<>();
    items.forEach(item -> units.computeIfAbsent(item.unit(), u -> new ArrayList<>()).add(item));
    return units.values().stream().map(of -> line(of, months)).toList();
  }

  private static Line line(List<FindZeroReports.Item> of, List<String> months) {
    FindZeroReports.Item first = of.getFirst();
    String name = first.unitName();
    List<FindZeroReports.@Nullable Item> cells = new ArrayList<>();
    for (String month : months) {
      cells.add(of.stream().filter(item -> item.month().equals(month)).findFirst().orElse(null));
    }
    return new Line(first.unit(), name == null ? first.unit() : name, cells);
  }
}
