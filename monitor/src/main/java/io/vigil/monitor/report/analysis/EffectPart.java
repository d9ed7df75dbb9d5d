package io.vigil.monitor.report.analysis;

import io.vigil.api.warning.Effect;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.PageBreak;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.ReadingKey;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Part 11, the second report: what every measure brought. */
record EffectPart(Material material) implements Part {
  private static final Pattern TERM = Pattern.compile("\\d{4}-\\d{2}/[12]");

  @Override
  public void write(Sheet sheet) {
    sheet.add(new PageBreak());
    sheet.heading(1, "part.11");
    summary(sheet);
    if (!sheet.isOpen()) {
      new EffectCharts(material).write(sheet);
      warnings(sheet);
      new CaseEffects(material).write(sheet);
    }
  }

  private void summary(Sheet sheet) {
    Outcomes found = material.concluded().outcomes();
    if (found.measures().isEmpty()) {
      sheet.say("effect.none", List.of());
      return;
    }
    sheet.say(
        "effect.summary",
        references(
            Concluded.MEASURE,
            Concluded.MEASURE_EFFECTIVE,
            Concluded.MEASURE_PARTLY,
            Concluded.MEASURE_NOT,
            Concluded.MEASURE_PENDING,
            Concluded.MEASURE_INCOMPARABLE),
        sheet.total(List.copyOf(found.counts().values())),
        sheet.shown(found.count(Outcome.EFFECTIVE)),
        sheet.shown(found.count(Outcome.PARTLY)),
        sheet.shown(found.count(Outcome.NOT)),
        sheet.shown(found.count(Outcome.PENDING)),
        sheet.shown(found.count(Outcome.INCOMPARABLE)));
    if (!sheet.isOpen() && found.decided() > 0) {
      sheet.say(
          "effect.rate",
          references(
              Concluded.MEASURE_RATE,
              Concluded.MEASURE_DECIDED,
              Concluded.MEASURE_EFFECTIVE,
              Concluded.MEASURE_UNPROVED,
              Concluded.MEASURE_PROVED),
          sheet.words().percent(found.rate()),
          Long.toString(found.decided()),
          Long.toString(found.count(Outcome.EFFECTIVE)),
          Long.toString(found.unproved()),
          Long.toString(found.proved()));
    }
  }

  private List<String> references(Concluded... figures) {
    return Stream.of(figures).map(material::reference).toList();
  }

  private void warnings(Sheet sheet) {
    if (!material.measures().isEmpty()) {
      sheet.grid(
          "T11",
          List.of(
              words(sheet, "column.source", 5),
              words(sheet, "column.measure", 5),
              words(sheet, "column.owner", 3),
              words(sheet, "column.due-done", 3),
              figures(sheet, "column.evidence", 2),
              figures(sheet, "column.before", 2),
              figures(sheet, "column.after", 2),
              words(sheet, "column.recurrence", 2),
              words(sheet, "column.verdict", 2),
              words(sheet, "column.reason", 4)),
          material.measures().stream().map(measure -> row(sheet, measure)).toList(),
          "note.T11");
    }
  }

  private static Column words(Sheet sheet, String title, int width) {
    return Column.words(sheet.words().text(title), width);
  }

  private static Column figures(Sheet sheet, String title, int width) {
    return Column.figures(sheet.words().text(title), width);
  }

  private List<Cell> row(Sheet sheet, Measure measure) {
    Words words = sheet.words();
    Measure.Judged judged = measure.judged(material.asOf());
    Proof proof = new Proof(material);
    return List.of(
        sheet.text(source(words, measure)),
        sheet.text(measure.text()),
        sheet.text(measure.owner() == null ? measure.unitName() : measure.owner()),
        sheet.text(words.text("due-done", date(measure.due()), date(measure.doneOn()))),
        sheet.count(proof.pieces(measure.evidence())),
        before(sheet, measure),
        after(sheet, measure),
        sheet.text(words.text(measure.recurrence(material.asOf()))),
        sheet.text(
            proof.told(
                words,
                judged.outcome(),
                words.text("verdict." + judged.outcome()),
                measure.evidence())),
        sheet.text(why(words, measure, judged)));
  }

  private static String why(Words words, Measure measure, Measure.Judged judged) {
    return measure.joined() == null
        ? MeasureTold.why(words, judged.reason(), judged.until())
        : words.text("effect." + judged.reason(), MeasuresLeft.newer(words, measure));
  }

  static Cell before(Sheet sheet, @Nullable Measure measure) {
    Effect effect = measure == null ? null : measure.effect();
    return measure == null || effect == null
        ? sheet.text(null)
        : sheet.number(
            effect.before(), 1, reference(measure, effect.beforeFrom(), effect.beforeTo()));
  }

  static Cell after(Sheet sheet, @Nullable Measure measure) {
    Effect.After after = measure == null ? null : measure.after();
    return measure == null || after == null
        ? sheet.text(null)
        : sheet.number(after.value(), 1, reference(measure, after.from(), after.to()));
  }

  private static String reference(Measure measure, String from, String to) {
    return new ReadingKey(measure.controlPoint(), measure.unit(), from, to).text();
  }

  /** The warning, by its number, unit and name. */
  String source(Words words, Measure measure) {
    return Stream.of(measure.number(), measure.unitName(), matter(words, measure))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /** Its control point, and of what happened its place, clause or area. */
  String matter(Words words, Measure measure) {
    String name = words.isChinese() ? measure.pointName() : measure.pointNameEn();
    String subject = measure.subject();
    String point = name == null ? measure.controlPoint() : name;
    return subject == null ? point : point + " " + named(words, subject);
  }

  /** A place, a clause by its name, or an area of self-checks with its term. */
  private String named(Words words, String subject) {
    return TERM.matcher(material.clauseName(subject, words.isChinese()))
        .replaceAll(term -> Matcher.quoteReplacement(words.term(term.group())));
  }

  static String date(@Nullable Object day) {
    return day == null ? Words.NONE : day.toString();
  }
}
