package io.vigil.monitor.report.periodic;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.report.MakePeriodicReport;
import io.vigil.api.report.ReportKind;
import io.vigil.api.report.ReportYears;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.report.ReportData;
import io.vigil.monitor.report.UnitTree;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.RowReader;
import io.vigil.monitor.report.statistics.CoverageDrop;
import io.vigil.monitor.report.text.ReportJson;
import io.vigil.monitor.report.text.ReportModel;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the reports that come again. */
@Component
class PeriodicReports {
  static final String BUNDLE = "io.vigil.monitor.report.periodic.periodic";

  private final Map<ReportKind, PeriodicReport> reports;
  private final ReportData data;
  private final RowReader rows;
  private final PointReader points;
  private final DiagnosisReader diagnoses;
  private final RegisterReader registers;
  private final CoverageDrop tolerated;

  PeriodicReports(
      List<PeriodicReport> reports,
      ReportData data,
      RowReader rows,
      PointReader points,
      DiagnosisReader diagnoses,
      RegisterReader registers,
      @Value("${vigil.report.coverage-drop-percentage-points:2}") double toleratedDrop) {
    this.reports =
        reports.stream().collect(Collectors.toMap(PeriodicReport::kind, Function.identity()));
    this.data = data;
    this.rows = rows;
    this.points = points;
    this.diagnoses = diagnoses;
    this.registers = registers;
    tolerated = new CoverageDrop(toleratedDrop / 100);
  }

  @QueryHandler
  MakePeriodicReport.Result make(MakePeriodicReport query) {
    PeriodicReport report = reports.get(query.kind());
    if (report == null) {
      throw Rejection.notFound("kind of periodic report", query.kind().code());
    }
    Frame frame = frame(query);
    ReportModel model = write(report, frame, Locale.forLanguageTag(query.language()), query.open());
    return new MakePeriodicReport.Result(ReportJson.write(model));
  }

  private Frame frame(MakePeriodicReport query) {
    Period period = period(query);
    AcademicCalendar calendar = data.calendar();
    DateRange days = calendar.range(period);
    LocalDate today = rows.today();
    if (days.first().isAfter(today)) {
      throw Rejection.invalid(
          "report.future",
          "'%s' has not begun; ask for a period of which something is known.",
          query.period());
    }
    UnitTree tree = data.units().in(Locale.forLanguageTag(query.language()));
    String unit = query.unit();
    if (unit != null && !tree.contains(unit)) {
      throw Rejection.notFound("unit", unit);
    }
    Period before = Seasons.before(period);
    return new Frame(
        query.kind(),
        period,
        days,
        before,
        calendar.range(before),
        unit,
        tree,
        pool(tree, days, unit),
        pool(tree, calendar.range(before), unit),
        remembered(units -> points.read(units, calendar, period, before)),
        () -> diagnoses.read(unit, period),
        registers.of(period, days, today, unit),
        points.programmes(unit),
        points.names(),
        today,
        tolerated);
  }

  /** Chapters ask for the same more than once. */
  private static PointSource remembered(PointSource source) {
    Map<List<String>, List<PointValue>> known = new HashMap<>();
    return units -> known.computeIfAbsent(units, source::of);
  }

  private static Period period(MakePeriodicReport query) {
    try {
      Period period = Period.parse(query.period(), query.kind().period(query.period()));
      return query.kind() == ReportKind.SCORES
          ? new Period.CalendarYear(ReportYears.number(period))
          : period;
    } catch (PeriodFormatException e) {
      throw Rejection.invalid("report.period", "%2$s", query.period(), e.getMessage());
    }
  }

  private Pool pool(UnitTree tree, DateRange days, @Nullable String unit) {
    return new Pool(rows, tree, days.first().toString(), days.last().toString(), unit);
  }

  static ReportModel write(PeriodicReport report, Frame frame, Locale language, boolean open) {
    var words = new Words(language, BUNDLE);
    var draft = new Draft(frame, new Sheet(words, open));
    report.chapters().forEach(chapter -> chapter.write(draft));
    return new ReportModel(
        report.kind().rules(),
        frame.asOf(),
        new Document(head(report, frame, words), draft.blocks()),
        draft.bases());
  }

  private static DocumentHead head(PeriodicReport report, Frame frame, Words words) {
    String unit = frame.unit();
    return new DocumentHead(
        words.text("title." + report.kind()),
        words.text(
            "subtitle",
            words.period(frame.period()),
            unit == null ? words.text("whole-college") : frame.unitName(unit)),
        frame.unitName(frame.top()),
        null,
        frame.asOf(),
        words.language(),
        report.isLong() || frame.programmes().size() > 1 && report.hasSheetForEachProgramme(),
        report.isEnclosed());
  }
}
