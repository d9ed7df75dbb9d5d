package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.DistributionChart;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.statistics.Durations;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Part 7: how long the steps took, against their limits; appeals and consequences. */
record HandlingPart(Material material) implements Part {
  static final List<String> STAGES =
      List.of("report", "propose", "decide", "notify", "rectify", "verify", "close");

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.7");
    if (material.pool().rows(Counted.STAGE_DAYS).isEmpty()) {
      sheet.say("handling.none", List.of());
      return;
    }
    sheet.grid(
        "T7",
        sheet.columns(
            1, "column.stage", "column.cases", "column.median", "column.p90", "column.in-time"),
        STAGES.stream().map(stage -> stage(sheet, stage)).toList(),
        "note.T7");
    Value median = material.pool().all(Aggregate.MEDIAN, Counted.STAGE_DAYS, "close");
    Value late = material.pool().all(Aggregate.P90, Counted.STAGE_DAYS, "close");
    Value inTime = material.pool().all(Aggregate.SHARE, Counted.STAGE_IN_TIME, null);
    sheet.say(
        "handling.course",
        List.of(median.reference(), late.reference(), inTime.reference()),
        mayTell(sheet, "close") ? sheet.words().number(median.value(), 1) : Words.NONE,
        mayTell(sheet, "close") ? sheet.words().number(late.value(), 1) : Words.NONE,
        STAGES.stream().allMatch(stage -> mayTell(sheet, stage))
            ? sheet.words().percent(inTime.value())
            : Words.NONE);
    chart(sheet);
    listed(sheet, "appeal", Counted.APPEAL);
    consequences(sheet);
  }

  /** Neither those that came as far nor those that did not are few, in time or not. */
  private boolean mayTell(Sheet sheet, String stage) {
    Pool pool = material.pool();
    long cases = pool.all(Aggregate.SUM, Counted.CASE, null).count();
    long came = pool.all(Aggregate.COUNT, Counted.STAGE_DAYS, stage).count();
    return new Discretion(sheet, material).ofAllYears()
        && sheet.mayTell(List.of(came), cases)
        && sheet.mayTell(pool.all(Aggregate.SHARE, Counted.STAGE_IN_TIME, stage));
  }

  private List<Cell> stage(Sheet sheet, String stage) {
    Pool pool = material.pool();
    if (!mayTell(sheet, stage)) {
      return List.of(
          sheet.text(sheet.words().text("stage." + stage)),
          sheet.text(null),
          sheet.text(null),
          sheet.text(null),
          sheet.text(null));
    }
    Value count = pool.all(Aggregate.COUNT, Counted.STAGE_DAYS, stage);
    Value median = pool.all(Aggregate.MEDIAN, Counted.STAGE_DAYS, stage);
    Value late = pool.all(Aggregate.P90, Counted.STAGE_DAYS, stage);
    return List.of(
        sheet.text(sheet.words().text("stage." + stage)),
        sheet.count(count),
        sheet.sum(median, 1),
        sheet.sum(late, 1),
        sheet.share(pool.all(Aggregate.SHARE, Counted.STAGE_IN_TIME, stage)));
  }

  private void chart(Sheet sheet) {
    List<DistributionChart.Box> boxes =
        material.years().stream().flatMap(year -> box(sheet, year)).toList();
    if (!boxes.isEmpty() && !sheet.isOpen()) {
      sheet.add(
          new DistributionChart(
              "F5", sheet.chart("F5"), sheet.words().text("measure.days"), boxes, null));
    }
  }

  private Stream<DistributionChart.Box> box(Sheet sheet, String year) {
    List<Double> days =
        material.pool().rowsOf(Counted.STAGE_DAYS, year, row -> "close".equals(row.key())).stream()
            .map(Row::value)
            .toList();
    return Durations.of(days).stream()
        .map(
            found ->
                new DistributionChart.Box(
                    sheet.words().year(year),
                    found.count(),
                    Words.rounded(found.least(), 1),
                    Words.rounded(found.lower(), 1),
                    Words.rounded(found.median(), 1),
                    Words.rounded(found.upper(), 1),
                    Words.rounded(found.most(), 1)));
  }

  /** Their words were said of persons: a report, which is kept for good, counts them. */
  private void consequences(Sheet sheet) {
    Value all = material.pool().all(Aggregate.COUNT, Counted.CONSEQUENCE, null);
    if (all.count() == 0) {
      sheet.say("consequence.none", List.of());
    } else {
      counted(sheet, all);
    }
    kinds(sheet);
  }

  /**
   * The words of what a case led to and its kinds are told apart, and a case may have several of
   * either: from both numbers does not follow how many have words alone.
   */
  private void counted(Sheet sheet, Value all) {
    Value kinds = material.pool().all(Aggregate.COUNT, Counted.CONSEQUENCE_OF_KIND, null);
    if (sheet.isOpen() || kinds.count() == 0) {
      sheet.say("consequence.counted", List.of(all.reference()), sheet.shown(all.count()));
    } else {
      sheet.say(
          "consequence.apart",
          List.of(all.reference(), kinds.reference()),
          sheet.shown(all.count()),
          sheet.shown(kinds.count()));
    }
  }

  /** Those of few cases would tell outsiders what single persons met with. */
  private void kinds(Sheet sheet) {
    if (sheet.isOpen()) {
      return;
    }
    if (material.pool().rows(Counted.CONSEQUENCE_OF_KIND).isEmpty()) {
      sheet.say("consequence.kinds.none", List.of());
      return;
    }
    new GroupTable(
            material, Counted.CONSEQUENCE_OF_KIND, Counted.CONSEQUENCE_OF_KIND, Recorded.INCIDENTS)
        .write(
            sheet,
            "T7-2",
            "column.consequence",
            kind -> sheet.words().textOr("consequence." + kind, kind));
  }

  private void listed(Sheet sheet, String what, Counted counted) {
    Map<String, Long> counts = material.pool().byKey(counted);
    if (counts.isEmpty()) {
      sheet.say(what + ".none", List.of());
      return;
    }
    List<String> parts =
        counts.entrySet().stream()
            .map(
                entry ->
                    sheet
                        .words()
                        .text(
                            "listed",
                            sheet.words().textOr(what + "." + entry.getKey(), entry.getKey()),
                            sheet.shown(entry.getValue())))
            .toList();
    sheet.say(
        what + ".listed",
        List.of(material.pool().all(Aggregate.SUM, counted, null).reference()),
        sheet.joined(parts));
  }
}
