package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.Collections;
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
        .filter(item -> later(item, Outcome.EFFECTIVE).isEmpty())
        .collect(
            Collectors.groupingBy(
                item -> new Matter(item.clause(), item.unit(), outcome(item)),
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> row(sheet, entry.getKey(), entry.getValue()));
  }

  /** The same again later, with measures of which this came. */
  private List<FindIncidentMeasures.Item> later(FindIncidentMeasures.Item item, Outcome outcome) {
    return material.around().stream()
        .filter(one -> !one.sealed() && one.planned() > 0)
        .filter(one -> one.clause().equals(item.clause()) && one.unit().equals(item.unit()))
        .filter(one -> one.occurredOn().isAfter(item.occurredOn()))
        .filter(one -> outcome(one) == outcome)
        .toList();
  }

  private Outcome outcome(FindIncidentMeasures.Item item) {
    return Measures.outcome(item, material.around(), material.asOf());
  }

  private PlanRow row(Sheet sheet, Matter matter, List<FindIncidentMeasures.Item> items) {
    List<FindIncidentMeasures.Item> running = later(items.getLast(), Outcome.PENDING);
    return running.isEmpty()
        ? asked(sheet, matter, items)
        : followed(sheet, matter, items, running);
  }

  private PlanRow asked(Sheet sheet, Matter matter, List<FindIncidentMeasures.Item> items) {
    Words words = sheet.words();
    int measures = items.stream().mapToInt(FindIncidentMeasures.Item::planned).sum();
    return new PlanRow(
        problem(matter),
        about(words, matter, items),
        answering(words, matter),
        new CaseEffects(material).after(sheet, items.getLast()),
        words.text("plan.next.case." + matter.outcome(), Integer.toString(measures)));
  }

  /** Where measures were taken already when it came back, what they bring is to be seen. */
  private PlanRow followed(
      Sheet sheet,
      Matter matter,
      List<FindIncidentMeasures.Item> items,
      List<FindIncidentMeasures.Item> running) {
    Words words = sheet.words();
    List<LocalDate> until =
        running.stream().map(Measures::watchedUntil).flatMap(Stream::ofNullable).toList();
    boolean done = until.size() == running.size();
    String watched = until.isEmpty() ? Words.NONE : Collections.max(until).toString();
    return new PlanRow(
        problem(matter),
        about(words, matter, items),
        answering(words, matter),
        new CaseEffects(material).after(sheet, items.getLast()),
        words.text(
            "plan.next.case." + (done ? "done" : "planned"), numbers(words, running), watched),
        done ? watched : null);
  }

  private static String problem(Matter matter) {
    return "plan.measure." + matter.outcome();
  }

  private String about(Words words, Matter matter, List<FindIncidentMeasures.Item> items) {
    return words.text(
        "plan.case.about",
        numbers(words, items),
        material.clauseName(matter.clause(), words.isChinese()));
  }

  private static String numbers(Words words, List<FindIncidentMeasures.Item> items) {
    return words.list(items.stream().map(item -> AnnexPart.number(words, item)).toList());
  }

  private String answering(Words words, Matter matter) {
    return words.text("plan.head", material.unitName(matter.unit()));
  }
}
