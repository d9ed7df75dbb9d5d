package io.vigil.monitor.report;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.ReportYears;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the incident report of some years. */
@Component
public class IncidentReports {
  private final ReportData data;
  private final RecordedSince since;
  private final Clock clock;
  private final ZoneId zone;
  private final double toleratedCoverageDrop;

  /**
   * @param toleratedDrop percentage points by which coverage may fall before years are no longer
   *     comparable
   */
  IncidentReports(
      ReportData data,
      RecordedSince since,
      Clock clock,
      ZoneId zone,
      @Value("${vigil.report.coverage-drop-percentage-points:2}") double toleratedDrop) {
    this.data = data;
    this.since = since;
    this.clock = clock;
    this.zone = zone;
    this.toleratedCoverageDrop = toleratedDrop / 100;
  }

  @QueryHandler
  public MakeIncidentReport.Result make(MakeIncidentReport query) {
    ReportYears span = ReportYears.of(query.from(), query.to());
    List<Period> years = span.years();
    UnitTree units = data.units();
    String unit = query.unit();
    if (unit != null && !units.contains(unit)) {
      throw Rejection.notFound("unit", unit);
    }
    AcademicCalendar calendar = data.calendar();
    ZeroReports zeroReports = zeroReports(years, calendar, units, unit);
    List<YearData> loaded =
        years.stream().map(y -> load(y, calendar, units, query, zeroReports)).toList();
    boolean leftOut = !span.isByCalendar() && data.calendarYearTallies() > 0;
    return new ReportAssembly(query, units, loaded, zeroReports, toleratedCoverageDrop, leftOut)
        .assemble();
  }

  private ZeroReports zeroReports(
      List<Period> years, AcademicCalendar calendar, UnitTree units, @Nullable String unit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return new ZeroReports(
        years.stream()
            .flatMap(year -> data.zeroReports(year, calendar.range(year), today).stream())
            .filter(due -> units.isWithin(due.unit(), unit))
            .toList(),
        since.first(Recorded.ZERO_REPORTS, null));
  }

  private YearData load(
      Period year,
      AcademicCalendar calendar,
      UnitTree units,
      MakeIncidentReport query,
      ZeroReports zeroReports) {
    return new YearData(
        year.code(),
        within(data.tallies(year, calendar.range(year)), units, query.unit()),
        within(data.uncut(year), units, query.unit()),
        new Exposure(units, data.students(ReportYears.counted(year))),
        zeroReports.tellOfNone(year.code(), any -> true));
  }

  private static List<CountedTally> within(
      List<CountedTally> tallies, UnitTree units, @Nullable String scope) {
    return tallies.stream().filter(tally -> units.isWithin(tally.unit(), scope)).toList();
  }
}
