package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.statistics.Influence;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Part 10: typical cases without persons; of each year those with evidence that weigh most for
 * students, and the warnings whose measures are best proved to have worked.
 */
record CasePart(Material material) implements Part {
  private static final int OF_EACH_YEAR = 2;

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.10");
    if (sheet.isOpen()) {
      sheet.say("case.restricted", List.of());
      return;
    }
    List<FindIncidentMeasures.Item> typical =
        material.years().stream().flatMap(this::typical).toList();
    List<GoodExample> examples = GoodExample.of(material);
    if (typical.isEmpty() && examples.isEmpty()) {
      sheet.say("case.none", List.of());
    }
    typical.forEach(
        item -> {
          write(sheet, item);
          new Change(material, item).write(sheet, rule(item));
        });
    examples.forEach(one -> write(sheet, one));
    new CaseTable(material).write(sheet, typical, examples);
    if (!typical.isEmpty() || !examples.isEmpty()) {
      unproved(sheet, typical.size());
    }
  }

  /** Why there are fewer than two of a year, where more of them had measures. */
  private void unproved(Sheet sheet, int told) {
    List<Long> ofYears = material.years().stream().map(year -> comparable(year).count()).toList();
    long wanted = ofYears.stream().mapToLong(count -> Math.min(OF_EACH_YEAR, count)).sum();
    if (told < wanted) {
      sheet.say(
          "case.few",
          List.of(material.reference(Concluded.CASE_UNPROVED)),
          Integer.toString(told),
          Integer.toString(OF_EACH_YEAR),
          Integer.toString(material.concluded().unproved().size()));
    }
  }

  private boolean isProved(FindIncidentMeasures.Item item) {
    return new Proof(material).isThere(Proof.of(item));
  }

  private Stream<FindIncidentMeasures.Item> comparable(String year) {
    return material.shown().stream()
        .filter(item -> material.year(item).equals(year) && item.planned() > 0)
        .filter(item -> outcome(item) != Outcome.INCOMPARABLE);
  }

  private Stream<FindIncidentMeasures.Item> typical(String year) {
    return comparable(year)
        .filter(this::isProved)
        .sorted(
            Comparator.comparing(CasePart::weight)
                .reversed()
                .thenComparing(FindIncidentMeasures.Item::incidentId))
        .limit(OF_EACH_YEAR);
  }

  private static double weight(FindIncidentMeasures.Item item) {
    return Influence.of(item.severity(), item.affected());
  }

  private void write(Sheet sheet, FindIncidentMeasures.Item item) {
    Words words = sheet.words();
    Integer affected = item.affected();
    sheet.say(
        "case." + item.incidentId(),
        rule(item),
        List.of(
            material
                .pool()
                .year(Aggregate.SUM, Counted.CASE, material.year(item), item.clause())
                .reference()),
        words.year(material.year(item)),
        material.clauseName(item.clause(), words.isChinese()),
        words.severity(item.severity().name()),
        sheet.shown(affected == null ? 0 : affected),
        sheet.shown(item.planned()),
        material.unitName(item.unit()),
        sheet.shown(new Proof(material).pieces(Proof.of(item)).count()));
  }

  /** Values tell it where there are any; else that the same did not happen again. */
  private void write(Sheet sheet, GoodExample example) {
    Words words = sheet.words();
    Value proof = new Proof(material).pieces(example.evidence());
    Measure compared = example.compared();
    sheet.say(
        "case.example." + example.key(),
        told(example, compared),
        List.of(proof.reference()),
        new EffectPart(material).source(words, example.first()),
        words.date(example.endedOn()),
        sheet.shown(example.measures().size()),
        sheet.shown(proof.count()),
        EffectPart.before(sheet, compared).shown(),
        EffectPart.after(sheet, compared).shown(),
        example.again() == null ? Words.NONE : words.text("colour." + example.again()));
  }

  private static String told(GoodExample example, @Nullable Measure compared) {
    if (example.again() != null) {
      return "case.example.again";
    }
    return compared == null ? "case.example.happened" : "case.example.values";
  }

  private Outcome outcome(FindIncidentMeasures.Item item) {
    return Measures.outcome(item, material.around(), material.asOf());
  }

  private String rule(FindIncidentMeasures.Item item) {
    return switch (outcome(item)) {
      case NOT, PARTLY -> "case.recurred";
      case EFFECTIVE -> "case.quiet";
      case PENDING -> "case.pending";
      case INCOMPARABLE -> "case.silent";
    };
  }
}
