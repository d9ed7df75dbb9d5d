package io.vigil.app.axon.serialization;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.grading.Direction;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.standard.Execution;
import io.vigil.api.standard.StandardEvent.ExecutionChecked;
import io.vigil.api.standard.StandardEvent.StandardIssued;
import io.vigil.api.standard.StandardEvent.StandardOverdue;
import io.vigil.api.standard.StandardEvent.StandardRetired;
import io.vigil.api.standard.StandardKind;
import io.vigil.api.targets.AttainmentGrade;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetEvent.ChangeDecided;
import io.vigil.api.targets.TargetEvent.ChangeProposed;
import io.vigil.api.targets.TargetEvent.CompletionAssessed;
import io.vigil.api.targets.TargetEvent.CompletionReported;
import io.vigil.api.targets.TargetEvent.TargetConcluded;
import io.vigil.api.targets.TargetEvent.TargetIssued;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the samples of targets and registers say, as objects. */
final class RegisterHistory {
  private static final Instant AT = Instant.parse("2026-11-19T01:30:00Z");
  private static final Instant RECORDED = Instant.parse("2026-11-20T00:00:00.123Z");
  private static final By BY = new By("u-1", "QUALITY_OFFICE", "page", "u-2");
  private static final Due DUE =
      new Due(
          "standard.revise",
          AT,
          Instant.parse("2029-11-19T15:59:59Z"),
          LocalDate.parse("2027-01-18"),
          LocalDate.parse("2027-02-21"));
  private static final String TARGET = "target~D01~2026";
  private static final TargetTask BEFORE = task(15);
  private static final TargetTask TASK = task(20.5);

  private RegisterHistory() {}

  private static TargetTask task(double weight) {
    return new TargetTask(
        "t-4",
        TaskKind.REGULAR,
        ScoreHead.QUALITY_CONTROL,
        "到课率与学风建设",
        "全年到课率不低于 95%",
        weight,
        "P01",
        "target~LL~2026~t-2",
        new Indicator("CRS-01", Direction.HIGHER_IS_BETTER, 95));
  }

  static List<VigilEvent> events() {
    return List.of(
        new TargetIssued(TARGET, "D01", 2026, "院发〔2026〕8号", List.of(BEFORE), BY, AT, RECORDED),
        new CompletionReported(TARGET, "t-4", 89.995, 85.49525, "到课率年报", BY, AT, RECORDED),
        new CompletionAssessed(TARGET, "t-4", 88.5, "缺第 16 周", BY, AT, RECORDED),
        new ChangeProposed(
            TARGET, "c-1", ChangeKind.AMEND, BEFORE, TASK, "扩招两个班", BY, AT, RECORDED),
        new ChangeDecided(
            TARGET,
            "c-1",
            ChangeKind.AMEND,
            true,
            "t-4",
            TASK,
            "质委〔2026〕6号",
            "自下学期起",
            BY,
            AT,
            RECORDED),
        new TargetConcluded(
            TARGET,
            88.5,
            AttainmentGrade.NEARLY_REACHED,
            "质委〔2027〕1号",
            "一项任务未完成",
            BY,
            AT,
            RECORDED),
        new StandardIssued(
            "standard-1",
            StandardKind.STANDARD,
            "教学与人才规格",
            "人才规格标准",
            "O05",
            2,
            "院发〔2026〕30号",
            "征求意见 42 条",
            BY,
            AT,
            RECORDED,
            DUE),
        new ExecutionChecked(
            "standard-1", Execution.PARTLY_FOLLOWED, "抽查 12 个专业", BY, AT, RECORDED, DUE),
        new StandardRetired("standard-1", "并入教学标准", BY, AT, RECORDED, DUE),
        new StandardOverdue(
            "standard-1", StandardKind.RULE, "听课制度", "O06", 1, BY, AT, RECORDED, DUE));
  }
}
