package io.vigil.app.demo.cases;

import io.vigil.api.calendar.TermDates;
import io.vigil.app.demo.College;
import io.vigil.app.demo.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Self-checks: four areas of the college each year, two of every teaching unit each term. */
final class SelfChecks {
  private static final LocalTime DONE = LocalTime.of(17, 0);
  private static final MonthDay END_OF_YEAR = MonthDay.of(12, 31);
  private static final List<String> AREAS_OF_UNITS = List.of("教学标准执行", "教学过程规范管理");
  private static final int FIRST_WEEK = 15;
  private static final int DAYS = 26;

  private final CaseDays days;
  private final Findings findings;
  private final Map<String, String> owners =
      Table.of("cases/self-check-areas.csv").rows().stream()
          .collect(Collectors.toMap(row -> row.text("area"), row -> row.text("owner")));
  private final Map<String, Table.Row> exceptions =
      Table.of("cases/self-checks-late.csv").rows().stream()
          .collect(
              Collectors.toMap(
                  row -> key(row.text("unit"), row.text("area"), row.text("term")), row -> row));

  SelfChecks(CaseDays days) {
    this.days = days;
    this.findings = new Findings(days);
  }

  List<DemoSelfCheck> all(List<String> teachingUnits) {
    Stream<DemoSelfCheck> ofUnits =
        days.calendar().fullTerms().stream()
            .flatMap(term -> teachingUnits.stream().flatMap(unit -> ofUnit(unit, term)));
    return Stream.concat(
            Table.of("cases/self-checks-done.csv").rows().stream().map(this::ofCollege), ofUnits)
        .toList();
  }

  private DemoSelfCheck ofCollege(Table.Row row) {
    LocalDate due = END_OF_YEAR.atYear(row.number("year"));
    return check(College.SCHOOL, row.text("area"), row.text("year"), due, done(row));
  }

  private Stream<DemoSelfCheck> ofUnit(String unit, TermDates term) {
    return AREAS_OF_UNITS.stream().map(area -> ofUnit(unit, area, term));
  }

  private DemoSelfCheck ofUnit(String unit, String area, TermDates term) {
    String key = key(unit, area, term.term().code());
    Table.Row exception = exceptions.get(key);
    LocalDate done = exception == null ? usualDay(term, key) : done(exception);
    return check(unit, area, term.term().code(), term.range().last(), done);
  }

  private LocalDate usualDay(TermDates term, String key) {
    LocalDate monday = term.week(FIRST_WEEK).first();
    return days.calendar().orNextWorkingDay(monday.plusDays(Choice.below(DAYS, "chkd|" + key)));
  }

  private DemoSelfCheck check(
      String unit, String area, String period, LocalDate due, @Nullable LocalDate done) {
    if (done == null) {
      return new DemoSelfCheck(unit, area, period, due, null, List.of());
    }
    String key = key(unit, area, period);
    Instant at = CaseDays.at(done, DONE);
    String owner = owner(unit, area);
    int count = 2 + Choice.below(4, "chk|" + key);
    return new DemoSelfCheck(
        unit, area, period, due, at, findings.of(area, count, i -> owner, at, key));
  }

  private static String key(String unit, String area, String period) {
    return unit + "|" + area + "|" + period;
  }

  /** The office that leads the area, or the unit itself. */
  private String owner(String unit, String area) {
    String owner = owners.getOrDefault(area, "");
    return owner.isEmpty() ? unit : owner;
  }

  private static @Nullable LocalDate done(Table.Row row) {
    return row.has("done") ? LocalDate.parse(row.text("done")) : null;
  }
}
