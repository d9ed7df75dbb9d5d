package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be done where the same incident came back although measures were taken after it. */
record CasesLeft(Material material) {

  /** What incidents have in common that go into one row. */
  private record Matter(String clause, String unit, Outcome outcome) {}

  Stream<PlanRow> rows(Sheet sheet) {
    return material.shown().stream()
        .filter(item -> item.planned() > 0 && PlanPart.isLeft(outcome(item)))
        .collect(
            Collectors.groupingBy(
                item -> new Matter(item.clause(), item.unit(), outcome(item)),
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> row(sheet, entry.getKey(), entry.getValue()));
  }

  private Outcome outcome(FindIncidentMeasures.Item item) {
    return Measures.outcome(item, material.around(), material.asOf());
  }

  private PlanRow row(Sheet sheet, Matter matter, List<FindIncidentMeasures.Item> items) {
    Words words = sheet.words();
    int measures = items.stream().mapToInt(FindIncidentMeasures.Item::planned).sum();
    return new PlanRow(
        "plan.measure." + matter.outcome(),
        words.text(
            "plan.case.about",
            words.list(items.stream().map(item -> AnnexPart.number(words, item)).toList()),
            material.clauseName(matter.clause(), words.isChinese())),
        words.text("plan.head", material.unitName(matter.unit())),
        new CaseEffects(material).after(sheet, items.getLast()),
        words.text("plan.next.case." + matter.outcome(), Integer.toString(measures)));
  }
}
