package io.vigil.monitor.report;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.MakeIncidentReport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the incident report of some school years. */
@Component
public class IncidentReports {
  private static final int MOST_YEARS = 10;

  private final ReportData data;
  private final Clock clock;
  private final ZoneId zone;
  private final double toleratedCoverageDrop;

  /**
   * @param toleratedDrop percentage points by which coverage may fall before years are no longer
   *     comparable
   */
  IncidentReports(
      ReportData data,
      Clock clock,
      ZoneId zone,
      @Value("${vigil.report.coverage-drop-percentage-points:2}") double toleratedDrop) {
    this.data = data;
    this.clock = clock;
    this.zone = zone;
    this.toleratedCoverageDrop = toleratedDrop / 100;
  }

  @QueryHandler
  public MakeIncidentReport.Result make(MakeIncidentReport query) {
    List<SchoolYear> years = years(query);
    UnitTree units = data.units();
    String unit = query.unit();
    if (unit != null && !units.contains(unit)) {
      throw Rejection.notFound("unit", unit);
    }
    AcademicCalendar calendar = data.calendar();
    ZeroReports zeroReports = zeroReports(years, calendar, units, unit);
    List<YearData> loaded =
        years.stream().map(y -> load(y, calendar, units, query, zeroReports)).toList();
    boolean leftOut = data.calendarYearTallies() > 0;
    return new ReportAssembly(query, units, loaded, zeroReports, toleratedCoverageDrop, leftOut)
        .assemble();
  }

  private ZeroReports zeroReports(
      List<SchoolYear> years, AcademicCalendar calendar, UnitTree units, @Nullable String unit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return new ZeroReports(
        years.stream()
            .flatMap(year -> data.zeroReports(year, calendar.range(year), today).stream())
            .filter(due -> units.isWithin(due.unit(), unit))
            .toList());
  }

  private YearData load(
      SchoolYear year,
      AcademicCalendar calendar,
      UnitTree units,
      MakeIncidentReport query,
      ZeroReports zeroReports) {
    List<CountedTally> tallies =
        data.tallies(year, calendar.range(year)).stream()
            .filter(tally -> units.isWithin(tally.unit(), query.unit()))
            .toList();
    return new YearData(
        year.code(),
        tallies,
        new Exposure(units, data.students(year)),
        zeroReports.tellOfNone(year.code(), any -> true));
  }

  private static List<SchoolYear> years(MakeIncidentReport query) {
    int from = startYear(query.from());
    int to = startYear(query.to());
    if (to < from || to - from >= MOST_YEARS) {
      throw Rejection.invalid(
          "report.range",
          "The report runs from %s to %s; ask for 1 to %d school years, the earlier one first.",
          query.from(),
          query.to(),
          MOST_YEARS);
    }
    return IntStream.rangeClosed(from, to).mapToObj(SchoolYear::new).toList();
  }

  private static int startYear(String text) {
    try {
      return ((SchoolYear) Period.parse(text, PeriodKind.SCHOOL_YEAR)).startYear();
    } catch (PeriodFormatException e) {
      throw Rejection.invalid(
          "report.year", "'%s' is no school year; write one such as 2023-24.", text);
    }
  }
}
