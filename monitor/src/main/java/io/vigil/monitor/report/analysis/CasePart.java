package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.statistics.Influence;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Part 10: typical cases without persons; of each year those that weigh most for students. */
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
    if (typical.isEmpty()) {
      sheet.say("case.none", List.of());
    }
    typical.forEach(
        item -> {
          write(sheet, item);
          new Change(material, item).write(sheet, rule(item));
        });
  }

  private Stream<FindIncidentMeasures.Item> typical(String year) {
    return material.shown().stream()
        .filter(item -> material.year(item).equals(year) && item.planned() > 0)
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
        sheet.shown(item.planned()));
  }

  private String rule(FindIncidentMeasures.Item item) {
    return switch (Measures.verdict(item, material.around(), material.asOf())) {
      case NOT, PARTLY -> "case.recurred";
      case EFFECTIVE -> "case.quiet";
      case PENDING -> "case.pending";
    };
  }
}
