package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.api.warning.Effect;
import io.vigil.monitor.document.BeforeAfterChart;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.PageBreak;
import io.vigil.monitor.report.figure.ReadingKey;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Part 11, the second report: what every measure brought. */
record EffectPart(Material material) implements Part {

  @Override
  public void write(Sheet sheet) {
    sheet.add(new PageBreak());
    sheet.heading(1, "part.11");
    summary(sheet);
    if (!sheet.isOpen()) {
      warnings(sheet);
      chart(sheet);
      incidents(sheet);
    }
  }

  private void summary(Sheet sheet) {
    Map<Effect.Verdict, Long> counts = new EnumMap<>(Effect.Verdict.class);
    verdicts().forEach(verdict -> counts.merge(verdict, 1L, Long::sum));
    if (counts.isEmpty()) {
      sheet.say("effect.none", List.of());
      return;
    }
    sheet.say(
        "effect.summary",
        List.of(),
        sheet.total(List.copyOf(counts.values())),
        sheet.shown(counts.getOrDefault(Effect.Verdict.EFFECTIVE, 0L)),
        sheet.shown(counts.getOrDefault(Effect.Verdict.PARTLY, 0L)),
        sheet.shown(counts.getOrDefault(Effect.Verdict.NOT, 0L)),
        sheet.shown(counts.getOrDefault(Effect.Verdict.PENDING, 0L)));
  }

  private Stream<Effect.Verdict> verdicts() {
    return Stream.concat(
        material.measures().stream().map(Measure::verdict),
        withMeasures().map(item -> verdict(item)));
  }

  private Stream<FindIncidentMeasures.Item> withMeasures() {
    return material.shown().stream().filter(item -> item.planned() > 0);
  }

  private Effect.Verdict verdict(FindIncidentMeasures.Item item) {
    return Measures.verdict(item, material.cases(), material.asOf());
  }

  private void warnings(Sheet sheet) {
    if (!material.measures().isEmpty()) {
      sheet.grid(
          "T11",
          columns(
              sheet,
              "column.source",
              "column.measure",
              "column.owner",
              "column.due-done",
              "column.before",
              "column.after",
              "column.verdict",
              "column.reason"),
          material.measures().stream().map(measure -> row(sheet, measure)).toList(),
          "note.T11");
    }
  }

  private static List<Column> columns(Sheet sheet, String... titles) {
    return Stream.of(titles).map(sheet.words()::text).map(title -> Column.words(title, 2)).toList();
  }

  private List<Cell> row(Sheet sheet, Measure measure) {
    Words words = sheet.words();
    Effect effect = measure.effect();
    return List.of(
        sheet.text(source(words, measure)),
        sheet.text(measure.text()),
        sheet.text(measure.owner() == null ? measure.unitName() : measure.owner()),
        sheet.text(words.text("due-done", date(measure.due()), date(measure.doneOn()))),
        effect == null
            ? sheet.text(null)
            : sheet.number(
                effect.before(), 1, reference(measure, effect.beforeFrom(), effect.beforeTo())),
        after(sheet, measure, effect),
        sheet.text(words.text("verdict." + measure.verdict())),
        sheet.text(words.text("reason." + measure.reason())));
  }

  private static Cell after(Sheet sheet, Measure measure, @Nullable Effect effect) {
    Effect.After after = effect == null ? null : effect.after();
    return after == null
        ? sheet.text(null)
        : sheet.number(after.value(), 1, reference(measure, after.from(), after.to()));
  }

  private static String reference(Measure measure, String from, String to) {
    return new ReadingKey(measure.controlPoint(), measure.unit(), from, to).text();
  }

  private String source(Words words, Measure measure) {
    String name = words.isChinese() ? measure.pointName() : measure.pointNameEn();
    String subject = measure.subject();
    return Stream.of(
            measure.number(),
            measure.unitName(),
            name == null ? measure.controlPoint() : name,
            subject == null ? null : material.clauseName(subject, words.isChinese()))
        .filter(Objects::nonNull)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  private static String date(@Nullable Object day) {
    return day == null ? Words.NONE : day.toString();
  }

  private void chart(Sheet sheet) {
    List<BeforeAfterChart.Pair> pairs =
        material.measures().stream()
            .filter(measure -> "%".equals(measure.unitOfMeasure()))
            .flatMap(measure -> pair(sheet.words(), measure))
            .toList();
    if (!pairs.isEmpty()) {
      sheet.add(new BeforeAfterChart("F6", sheet.words().text("chart.F6"), "%", pairs));
    }
  }

  private static Stream<BeforeAfterChart.Pair> pair(Words words, Measure measure) {
    Effect effect = measure.effect();
    if (effect == null) {
      return Stream.empty();
    }
    Effect.After after = effect.after();
    return Stream.of(
        new BeforeAfterChart.Pair(
            measure.text(),
            Words.rounded(effect.before(), 1),
            after == null ? null : Words.rounded(after.value(), 1),
            words.text("verdict." + effect.verdict())));
  }

  private void incidents(Sheet sheet) {
    List<FindIncidentMeasures.Item> items = withMeasures().toList();
    if (!items.isEmpty()) {
      sheet.grid(
          "T11-2",
          columns(
              sheet,
              "column.source",
              "column.measures",
              "column.done-on",
              "column.before-cases",
              "column.after-cases",
              "column.verdict"),
          items.stream().map(item -> row(sheet, item)).toList(),
          "note.T11-2");
    }
  }

  private List<Cell> row(Sheet sheet, FindIncidentMeasures.Item item) {
    Words words = sheet.words();
    return List.of(
        sheet.text(
            words.text(
                "case.source",
                AnnexPart.number(words, item),
                material.unitName(item.unit()),
                material.clauseName(item.clause(), words.isChinese()))),
        sheet.text(Integer.toString(item.planned())),
        sheet.text(date(item.doneOn())),
        sheet.text(Long.toString(Measures.before(item, material.cases()))),
        sheet.text(Long.toString(Measures.after(item, material.cases()))),
        sheet.text(words.text("verdict." + verdict(item))));
  }
}
