package io.vigil.monitor.report.periodic;

import io.vigil.api.targets.AttainmentGrade;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How far the yearly tasks of each unit are. */
final class TargetChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.targets");
    List<String> units =
        draft.frame().units().stream().filter(unit -> of(draft, unit).rows() > 0).toList();
    if (units.isEmpty()) {
      draft.say("target.none", List.of());
      return;
    }
    if (isRunning(draft.frame())) {
      soFar(draft, units);
      return;
    }
    Map<AttainmentGrade, Long> grades = new EnumMap<>(AttainmentGrade.class);
    units.forEach(unit -> grades.merge(grade(of(draft, unit)), 1L, Long::sum));
    draft.say(
        "target.grades",
        units.stream().map(unit -> of(draft, unit)).toList(),
        Integer.toString(units.size()),
        Long.toString(grades.getOrDefault(AttainmentGrade.REACHED, 0L)),
        Long.toString(grades.getOrDefault(AttainmentGrade.NEARLY_REACHED, 0L)),
        Long.toString(grades.getOrDefault(AttainmentGrade.MISSED, 0L)));
    draft.table(
        "table.targets",
        draft.columns(2, "column.unit", "column.grade", "column.attainment"),
        units.stream().map(unit -> row(draft, unit)).toList(),
        "note.targets");
  }

  /** Nobody is graded before the year is over. */
  private static boolean isRunning(Frame frame) {
    return frame.asOf().getYear() <= frame.days().first().getYear();
  }

  private static void soFar(Draft draft, List<String> units) {
    List<Value> values = units.stream().map(unit -> of(draft, unit)).toList();
    draft.say(
        "target.so-far",
        values,
        Integer.toString(draft.frame().days().first().getYear()),
        Integer.toString(units.size()),
        draft.words().number(mean(values), 1));
    draft.table(
        "table.targets.so-far",
        draft.columns(1, "column.unit", "column.completion"),
        units.stream().map(unit -> soFar(draft, unit)).toList(),
        "note.targets.so-far");
  }

  private static double mean(List<Value> values) {
    return values.stream()
        .map(Value::value)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  private static List<Cell> soFar(Draft draft, String unit) {
    Value completion = of(draft, unit);
    return List.of(
        draft.sheet().text(draft.unitName(unit)),
        draft.sheet().number(completion.value(), 2, completion.reference()));
  }

  /** Its own, not those of whoever stands below it. */
  static Value of(Draft draft, String unit) {
    return draft.now().within(Aggregate.SHARE, Counted.TARGET, unit, unit);
  }

  private static AttainmentGrade grade(Value attainment) {
    return Attainment.of(attainment.value() == null ? 0 : attainment.value());
  }

  private static List<Cell> row(Draft draft, String unit) {
    Value attainment = of(draft, unit);
    return List.of(
        draft.sheet().text(draft.unitName(unit)),
        draft.sheet().text(draft.words().text("grade." + grade(attainment))),
        draft.sheet().number(attainment.value(), 2, attainment.reference()));
  }
}
