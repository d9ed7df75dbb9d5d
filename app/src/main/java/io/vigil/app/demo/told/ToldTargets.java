package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.grading.Direction;
import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetCommand;
import io.vigil.api.targets.TargetCommand.AssessCompletion;
import io.vigil.api.targets.TargetCommand.ConcludeTarget;
import io.vigil.api.targets.TargetCommand.IssueTarget;
import io.vigil.api.targets.TargetCommand.ReportCompletion;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.app.demo.Chance;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoTarget;
import io.vigil.app.demo.cases.DemoTargetTask;
import io.vigil.app.demo.cases.Posts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The yearly tasks of the units: given in January, reported in December, assessed afterwards; those
 * of the year that runs are reported after each quarter.
 */
final class ToldTargets {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Map<String, TaskKind> KINDS =
      Map.of("重点", TaskKind.KEY, "常规", TaskKind.REGULAR, "追加", TaskKind.ADDED);

  /** After which month, and how much of what autumn reports was done by then. */
  private static final Map<Integer, Double> QUARTERS =
      new TreeMap<>(Map.of(4, 0.3, 7, 0.64, 10, 1.0));

  private final DemoCases cases;
  private final Cast cast;

  ToldTargets(DemoCases cases, Cast cast) {
    this.cases = cases;
    this.cast = cast;
  }

  Stream<ToldCase> all() {
    return Stream.concat(
            cases.targets().map(this::target), cases.runningTargets().map(this::running))
        .sorted(ToldCase.IN_ORDER);
  }

  private ToldCase running(DemoTarget target) {
    String id = IssueTarget.id(target.unit(), target.year());
    By head = cast.head(target.unit());
    List<TargetCommand> told = new ArrayList<>();
    told.add(issue(target, id));
    QUARTERS.forEach(
        (month, share) -> {
          for (int i = 0; i < target.tasks().size(); i++) {
            told.add(
                new ReportCompletion(
                    id,
                    task(target, i).taskId(),
                    Chance.r1(share * target.tasks().get(i).attainment().doubleValue()),
                    null,
                    "季度进展与佐证材料",
                    head,
                    at(target.year(), month, 10)));
          }
        });
    return new ToldCase(id, told.getFirst().at(), told);
  }

  private IssueTarget issue(DemoTarget target, String id) {
    return new IssueTarget(
        id,
        target.unit(),
        target.year(),
        "院发〔%d〕8号".formatted(target.year()),
        IntStream.range(0, target.tasks().size()).mapToObj(i -> task(target, i)).toList(),
        cast.by(Posts.QUALITY),
        at(target.year(), 1, 15));
  }

  private ToldCase target(DemoTarget target) {
    String id = IssueTarget.id(target.unit(), target.year());
    By office = cast.by(Posts.QUALITY);
    By head = cast.head(target.unit());
    List<TargetCommand> told = new ArrayList<>();
    told.add(issue(target, id));
    for (int i = 0; i < target.tasks().size(); i++) {
      double completion = target.tasks().get(i).attainment().doubleValue();
      String task = task(target, i).taskId();
      told.add(
          new ReportCompletion(
              id, task, completion, null, "年度总结与佐证材料", head, at(target.year(), 12, 18)));
      told.add(
          new AssessCompletion(
              id, task, completion, "材料核实，同意自评", office, at(target.year() + 1, 1, 8)));
    }
    told.add(
        new ConcludeTarget(
            id,
            "质委〔%d〕2号".formatted(target.year() + 1),
            conclusion(target),
            office,
            at(target.year() + 1, 1, 15)));
    return new ToldCase(id, told.getFirst().at(), told);
  }

  private static TargetTask task(DemoTarget target, int index) {
    DemoTargetTask task = target.tasks().get(index);
    return new TargetTask(
        "t-" + (index + 1),
        Objects.requireNonNull(KINDS.get(task.kind())),
        ScoreHead.valueOf(task.head()),
        task.name(),
        null,
        task.weight(),
        target.unit(),
        null,
        indicator(task));
  }

  private static @Nullable Indicator indicator(DemoTargetTask task) {
    return task.point() == null || task.goal() == null
        ? null
        : new Indicator(task.point(), Direction.HIGHER_IS_BETTER, task.goal().doubleValue());
  }

  private static String conclusion(DemoTarget target) {
    Attainment attainment = Attainment.NOTHING;
    for (DemoTargetTask task : target.tasks()) {
      attainment = attainment.plus(BigDecimal.valueOf(task.weight()), task.attainment());
    }
    return switch (attainment.grade()) {
      case REACHED -> "年度目标任务达标";
      case NEARLY_REACHED -> "基本达标，未完成部分转入下一年度任务";
      case MISSED -> "未达标，查明原因并列入下一年度重点任务";
    };
  }

  private static Instant at(int year, int month, int day) {
    return CaseDays.at(LocalDate.of(year, month, day), MORNING);
  }
}
