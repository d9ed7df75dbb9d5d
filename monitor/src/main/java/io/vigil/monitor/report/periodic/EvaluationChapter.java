package io.vigil.monitor.report.periodic;

import io.vigil.api.targets.AttainmentGrade;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.analysis.Outcomes;
import io.vigil.monitor.report.figure.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How well each unit keeps up its routine improvement (常态化改进效果): the mean of its shares. */
final class EvaluationChapter implements Chapter {
  private static final int PERCENT = 100;
  private static final int LEAST = 3;

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.evaluation");
    List<String> units =
        draft.unitsOf(unit -> score(draft, unit) != null || Overdue.of(draft, unit) > 0);
    if (units.isEmpty()) {
      draft.say("evaluation.none", List.of());
      return;
    }
    draft.say("evaluation.rule", List.of());
    graded(draft, units);
    few(draft, units);
    draft.table(
        "table.evaluation",
        columns(draft),
        units.stream().map(unit -> row(draft, unit)).toList(),
        "note.evaluation");
  }

  private static void graded(Draft draft, List<String> units) {
    Map<AttainmentGrade, List<String>> graded = new EnumMap<>(AttainmentGrade.class);
    units.stream()
        .filter(unit -> isShown(draft, unit) && !hasFew(draft, unit))
        .forEach(
            unit ->
                graded
                    .computeIfAbsent(grade(draft, unit), any -> new ArrayList<>())
                    .add(marked(draft, unit, draft.unitName(unit))));
    graded.forEach(
        (grade, names) -> draft.say("evaluation." + grade, List.of(), draft.words().list(names)));
  }

  private static void few(Draft draft, List<String> units) {
    List<String> names =
        units.stream()
            .filter(unit -> isShown(draft, unit) && hasFew(draft, unit))
            .map(unit -> marked(draft, unit, draft.unitName(unit)))
            .toList();
    if (!names.isEmpty()) {
      draft.say("evaluation.few", List.of(), draft.words().list(names));
    }
  }

  /** One or two shares say too little of a unit for a mark. */
  private static boolean hasFew(Draft draft, String unit) {
    return shares(draft, unit).count() < LEAST;
  }

  private static Stream<Double> shares(Draft draft, String unit) {
    return Stream.concat(
            Measures.ROUTINE.stream()
                .map(measure -> measure.of(draft.now(), unit))
                .map(Value::value),
            Stream.of(draft.outcomes(unit)).map(Outcomes::rate))
        .filter(Objects::nonNull);
  }

  /** The mean of the shares that there are; without any there is nothing to judge. */
  private static @Nullable Double score(Draft draft, String unit) {
    OptionalDouble mean = shares(draft, unit).mapToDouble(value -> value * PERCENT).average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }

  /**
   * A mean or a grade beside all shares but one would tell the one that is hidden; outsiders read
   * nothing of measures.
   */
  private static boolean isShown(Draft draft, String unit) {
    return !(draft.sheet().isOpen() && draft.outcomes(unit).rate() != null)
        && Measures.ROUTINE.stream().noneMatch(measure -> isHidden(draft, measure, unit));
  }

  private static boolean isHidden(Draft draft, Measure measure, String unit) {
    return draft.isTold(measure) || measure.tally(draft.now(), unit).isHiddenShare(draft.sheet());
  }

  private static AttainmentGrade grade(Draft draft, String unit) {
    Double score = score(draft, unit);
    return Attainment.of(score == null ? 0 : score);
  }

  /** What is not done in time is in no share: it is told beside the grade. */
  private static String marked(Draft draft, String unit, String told) {
    long late = Overdue.of(draft, unit);
    if (late == 0) {
      return told;
    }
    String rule = draft.sheet().isOpen() ? "evaluation.overdue.public" : "evaluation.overdue";
    return draft.words().text(rule, told, draft.sheet().shown(late));
  }

  private static List<Column> columns(Draft draft) {
    List<String> titles = new ArrayList<>(List.of("column.unit", "column.grade"));
    Measures.ROUTINE.forEach(measure -> titles.add(measure.name()));
    titles.add(1 + titles.indexOf(Measures.ANSWERED.name()), EffectCells.RATE);
    titles.add("column.score");
    return draft.columns(2, titles.toArray(String[]::new));
  }

  private static List<Cell> row(Draft draft, String unit) {
    List<Cell> cells = new ArrayList<>();
    cells.add(draft.sheet().text(draft.unitName(unit)));
    boolean shown = isShown(draft, unit);
    boolean few = hasFew(draft, unit);
    String grade = draft.words().text(few ? "grade.few" : "grade." + grade(draft, unit));
    cells.add(draft.sheet().text(shown ? marked(draft, unit, grade) : null));
    Measures.ROUTINE.forEach(measure -> cells.add(draft.cell(measure, unit)));
    boolean open = draft.sheet().isOpen();
    Double rate = open ? null : draft.outcomes(unit).rate();
    cells.add(3, EffectCells.rate(draft, rate, unit));
    cells.add(draft.sheet().number(shown && !few ? score(draft, unit) : null, 1, null));
    return cells;
  }
}
