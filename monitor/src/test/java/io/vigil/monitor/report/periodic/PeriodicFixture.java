package io.vigil.monitor.report.periodic;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.Period;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.UnitTree;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.statistics.CoverageDrop;
import io.vigil.monitor.report.text.ReportModel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A college of two faculties and one programme. */
abstract class PeriodicFixture {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  static final Period OCTOBER = new Period.Month(YearMonth.of(2026, 10));
  static final Period TERM = new Period.Term(new Period.SchoolYear(2025), 2);
  static final Period YEAR = new Period.SchoolYear(2025);

  final Map<Counted, List<Row>> now = new EnumMap<>(Counted.class);
  final Map<Counted, List<Row>> past = new EnumMap<>(Counted.class);
  final List<PointValue> points = new ArrayList<>();
  @Nullable SelfDiagnosis diagnosis;
  Registers registers = Registers.EMPTY;
  LocalDate today = TODAY;

  static Row row(String unit, @Nullable String key, String what, double value) {
    return row("e", unit, key, what, value);
  }

  static Row row(String event, String unit, @Nullable String key, String what, double value) {
    return new Row(
        "warning", event, unit, unit, "2026-10", TODAY, "2026-27", key, what, null, null, value,
        null, null, null, null, null);
  }

  void given(Counted counted, String unit, @Nullable String key, double value, int times) {
    for (int i = 0; i < times; i++) {
      now.computeIfAbsent(counted, any -> new ArrayList<>()).add(row(unit, key, "STU-17", value));
    }
  }

  /** A warning that is counted, by the event that began it. */
  void warned(Counted counted, String event, String unit) {
    now.computeIfAbsent(counted, any -> new ArrayList<>())
        .add(row(event, unit, "STU-17", "STU-17", 1));
  }

  void before(Counted counted, String unit, int times) {
    for (int i = 0; i < times; i++) {
      past.computeIfAbsent(counted, any -> new ArrayList<>()).add(row(unit, null, "STU-17", 1));
    }
  }

  Frame frame(PeriodicReport report, Period period) {
    var tree =
        new UnitTree(
            List.of(
                new UnitTree.Node("LL", "学院", null),
                new UnitTree.Node("D02", "汽车工程学院", "LL"),
                new UnitTree.Node("D06", "旅游与康养学院", "LL"),
                new UnitTree.Node("D08", "智能制造学院", "LL"),
                new UnitTree.Node("D09", "商学院", "LL"),
                new UnitTree.Node("P23", "旅游管理", "D06", true)));
    var days = AcademicCalendar.empty().range(period);
    return new Frame(
        report.kind(),
        period,
        days,
        Seasons.before(period),
        AcademicCalendar.empty().range(Seasons.before(period)),
        null,
        tree,
        pool(now, tree, days.first(), days.last()),
        pool(past, tree, days.first().minusYears(1), days.last().minusYears(1)),
        units -> points.stream().filter(point -> units.contains(point.unit())).toList(),
        () -> Optional.ofNullable(diagnosis),
        registers,
        List.of("P23"),
        Map.of("STU-17", new Frame.PointName("课程到课率", "Attendance")),
        today,
        new CoverageDrop(0.02));
  }

  static Pool pool(Map<Counted, List<Row>> rows, UnitTree tree, LocalDate first, LocalDate last) {
    return new Pool(
        key -> rows.getOrDefault(key.counted(), List.of()),
        tree,
        first.toString(),
        last.toString(),
        null);
  }

  ReportModel written(PeriodicReport report, Period period, boolean open) {
    return PeriodicReports.write(report, frame(report, period), Locale.CHINESE, open);
  }

  static String text(ReportModel model) {
    return model
        .document()
        .all(Paragraph.class)
        .map(Paragraph::text)
        .collect(Collectors.joining("\n"));
  }

  static List<String> rows(Document document, String caption) {
    return document
        .all(Grid.class)
        .filter(grid -> grid.caption().contains(caption))
        .flatMap(grid -> grid.rows().stream())
        .map(row -> row.stream().map(Cell::shown).collect(Collectors.joining("|")))
        .toList();
  }

  static PointValue point(
      String unit,
      Direction direction,
      PointValue.@Nullable Reading now,
      PointValue.@Nullable Reading before) {
    return new PointValue(
        "STU-17",
        new Frame.PointName("课程到课率", "Attendance"),
        "4.1",
        null,
        unit,
        direction,
        false,
        now,
        before,
        null);
  }

  static PointValue.Reading reading(
      String period,
      double value,
      @Nullable Double denominator,
      @Nullable Double standard,
      @Nullable Boolean inside) {
    return new PointValue.Reading(period, value, denominator, null, standard, null, inside, false);
  }
}
