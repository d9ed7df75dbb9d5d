package io.vigil.app.demo.cases;

import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.Feed;
import io.vigil.app.demo.Periods;
import io.vigil.app.demo.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Monthly reports of incidents, of every month that is due when the demo opens. */
record ZeroReports(
    CaseDays days,
    Deliveries deliveries,
    List<String> teachingUnits,
    List<DemoIncident> incidents) {
  private static final int DUE_DAY = 5;

  List<DemoZeroReport> all() {
    Set<Owed> missing =
        Table.of("cases/zero-reports-missing.csv").rows().stream()
            .map(row -> new Owed(row.text("unit"), YearMonth.parse(row.text("month"))))
            .collect(Collectors.toSet());
    return Periods.years()
        .boxed()
        .flatMap(Periods::months)
        .filter(month -> due(month).isBefore(CaseDays.dayOf(Deliveries.OPENING)))
        .flatMap(month -> teachingUnits.stream().map(unit -> new Owed(unit, month)))
        .map(owed -> report(owed, missing.contains(owed)))
        .toList();
  }

  private DemoZeroReport report(Owed owed, boolean missing) {
    return new DemoZeroReport(
        owed.unit(),
        owed.month(),
        due(owed.month()),
        missing ? 0 : incidents(owed),
        missing ? null : deliveries.monthly(Feed.F9, owed.unit(), owed.month()));
  }

  private long incidents(Owed owed) {
    return incidents.stream()
        .filter(incident -> incident.unit().equals(owed.unit()))
        .filter(incident -> YearMonth.from(incident.date()).equals(owed.month()))
        .count();
  }

  /** On the fifth of the next month, or the first day after it on which anybody works. */
  private LocalDate due(YearMonth month) {
    return days.calendar().orNextWorkingDay(month.plusMonths(1).atDay(DUE_DAY));
  }

  private record Owed(String unit, YearMonth month) {}
}
