package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetCommand;
import io.vigil.api.targets.TargetCommand.AssessCompletion;
import io.vigil.api.targets.TargetCommand.ConcludeTarget;
import io.vigil.api.targets.TargetCommand.IssueTarget;
import io.vigil.api.targets.TargetCommand.ReportCompletion;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The yearly tasks of the units: given in January, reported in December, assessed afterwards. */
final class ToldTargets {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Map<String, TaskKind> KINDS =
      Map.of("重点", TaskKind.KEY, "常规", TaskKind.REGULAR, "追加", TaskKind.ADDED);

  private final DemoCases cases;
  private final Cast cast;

  ToldTargets(DemoCases cases, Cast cast) {
    this.cases = cases;
    this.cast = cast;
  }

  Stream<ToldCase> all() {
    return cases.targets().map(this::target).sorted(ToldCase.IN_ORDER);
  }

  private ToldCase target(DemoTarget target) {
    String id = IssueTarget.id(target.unit(), target.year());
    By office = cast.by(Posts.QUALITY);
    By head = cast.head(target.unit());
    List<TargetTask> tasks =
        IntStream.range(0, target.tasks().size()).mapToObj(i -> task(target, i)).toList();
    List<TargetCommand> told = new ArrayList<>();
    told.add(
        new IssueTarget(
            id,
            target.unit(),
            target.year(),
            "院发〔%d〕8号".formatted(target.year()),
            tasks,
            office,
            at(target.year(), 1, 15)));
    for (int i = 0; i < tasks.size(); i++) {
      double completion = target.tasks().get(i).attainment().doubleValue();
      String task = tasks.get(i).taskId();
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
        null);
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
