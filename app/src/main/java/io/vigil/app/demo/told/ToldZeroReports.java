package io.vigil.app.demo.told;

import io.vigil.api.zeroreport.ZeroReportCommand;
import io.vigil.api.zeroreport.ZeroReportCommand.FileZeroReport;
import io.vigil.api.zeroreport.ZeroReportCommand.SetZeroReportDuty;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoZeroReport;
import io.vigil.app.demo.cases.Posts;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which units owe zero reports, and those that they filed. */
final class ToldZeroReports {
  private static final YearMonth FIRST_MONTH = YearMonth.of(2023, 9);

  private final DemoCases cases;
  private final Cast cast;

  ToldZeroReports(DemoCases cases, Cast cast) {
    this.cases = cases;
    this.cast = cast;
  }

  Stream<ToldCase> all() {
    Stream<ToldCase> duties =
        cases.zeroReports().map(DemoZeroReport::unit).distinct().map(this::duty);
    Stream<ToldCase> filed =
        cases.zeroReports().filter(report -> !report.isMissing()).map(this::report);
    return Stream.concat(duties, filed).sorted(ToldCase.IN_ORDER);
  }

  private ToldCase duty(String unit) {
    String id = SetZeroReportDuty.id(unit);
    Instant at = Deliveries.SETUP;
    return new ToldCase(
        id,
        at,
        List.of(
            new SetZeroReportDuty(
                id,
                unit,
                FIRST_MONTH,
                null,
                ZeroReportCommand.USUAL_MONTHS,
                ZeroReportCommand.USUAL_DUE,
                cast.by(Posts.QUALITY),
                at)));
  }

  private ToldCase report(DemoZeroReport report) {
    String id = FileZeroReport.id(report.unit(), report.month());
    Instant at = Objects.requireNonNull(report.deliveredAt());
    boolean nothing = report.incidents() == 0;
    String note = nothing ? null : "本月发生质量事故%d起，已单独上报".formatted(report.incidents());
    return new ToldCase(
        id,
        at,
        List.of(
            new FileZeroReport(
                id, report.unit(), report.month(), nothing, note, cast.clerk(report.unit()), at)));
  }
}
