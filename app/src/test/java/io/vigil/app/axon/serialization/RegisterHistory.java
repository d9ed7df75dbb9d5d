package io.vigil.app.axon.serialization;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.framework.CellChange;
import io.vigil.api.framework.FrameworkEvent.DepartmentsMapped;
import io.vigil.api.framework.FrameworkEvent.TasksRevised;
import io.vigil.api.framework.TaskLineChange;
import io.vigil.api.grading.Direction;
import io.vigil.api.matter.MatterEvent.MatterAssigned;
import io.vigil.api.matter.MatterEvent.MatterClosed;
import io.vigil.api.matter.MatterEvent.MatterOverdue;
import io.vigil.api.matter.MatterEvent.MatterRecorded;
import io.vigil.api.matter.MatterEvent.MatterReportedDone;
import io.vigil.api.matter.MatterEvent.MatterSentBack;
import io.vigil.api.matter.MatterEvent.MatterWithdrawn;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.meeting.AgendaItem;
import io.vigil.api.meeting.Decision;
import io.vigil.api.meeting.MeetingEvent.MeetingCalled;
import io.vigil.api.meeting.MeetingEvent.MinutesRecorded;
import io.vigil.api.meeting.MeetingKind;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.practice.PracticeEvent.PracticeProposed;
import io.vigil.api.practice.PracticeEvent.PracticeSettled;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.standard.Execution;
import io.vigil.api.standard.StandardEvent.ExecutionChecked;
import io.vigil.api.standard.StandardEvent.StandardIssued;
import io.vigil.api.standard.StandardEvent.StandardOverdue;
import io.vigil.api.standard.StandardEvent.StandardRetired;
import io.vigil.api.standard.StandardKind;
import io.vigil.api.survey.Respondents;
import io.vigil.api.survey.SurveyEvent.SurveyEvaluated;
import io.vigil.api.survey.SurveyEvent.SurveyOpened;
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
import io.vigil.api.targets.TargetEvent.TaskSplit;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.api.task.TaskEvent.TaskStated;
import io.vigil.api.task.TaskState;
import io.vigil.app.axon.serialization.History.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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

  private static final TargetTask PART =
      new TargetTask(
          "t-5",
          TaskKind.REGULAR,
          ScoreHead.QUALITY_CONTROL,
          "数控班到课率",
          null,
          100,
          "G01",
          "target~D01~2026~t-4",
          null);

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

  /** A meeting of a kind of its own. */
  static Stream<Sample> kinds() {
    return Stream.of(
        Sample.of(
            new MeetingCalled(
                "meeting-2",
                "LL",
                "安全专题研讨",
                AT,
                List.of(new AgendaItem("隐患：3号实训楼", "/registers/matters/matter-1")),
                BY,
                AT,
                RECORDED,
                MeetingKind.SAFETY),
            "-kind"));
  }

  /** Tasks that are split anew, which the first samples do not tell. */
  static Stream<Sample> splits() {
    return Stream.of(
        Sample.of(
            new ChangeProposed(
                TARGET,
                "c-2",
                ChangeKind.SPLIT,
                BEFORE,
                null,
                "教研室合并",
                BY,
                AT,
                RECORDED,
                List.of(PART)),
            "-parts"),
        Sample.of(
            new ChangeDecided(
                TARGET,
                "c-2",
                ChangeKind.SPLIT,
                true,
                "t-4",
                null,
                "质委〔2026〕7号",
                null,
                BY,
                AT,
                RECORDED,
                List.of(PART),
                List.of("t-6")),
            "-parts"));
  }

  static List<VigilEvent> events() {
    return List.of(
        new TargetIssued(TARGET, "D01", 2026, "院发〔2026〕8号", List.of(BEFORE), BY, AT, RECORDED),
        new CompletionReported(TARGET, "t-4", 89.995, 85.49525, "到课率年报", BY, AT, RECORDED),
        new CompletionAssessed(TARGET, "t-4", 88.5, "缺第 16 周", BY, AT, RECORDED),
        new ChangeProposed(
            TARGET, "c-1", ChangeKind.AMEND, BEFORE, TASK, "扩招两个班", BY, AT, RECORDED, null),
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
            RECORDED,
            null,
            null),
        new TaskSplit(TARGET, "t-4", List.of(PART), BY, AT, RECORDED),
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
            "standard-1", StandardKind.RULE, "听课制度", "O06", 1, BY, AT, RECORDED, DUE),
        new MatterRecorded(
            "matter-1",
            MatterKind.EXTERNAL_FINDING,
            "O06",
            "3号实训楼",
            "省级复核（2023-11-24）",
            "预警机制未形成闭环",
            MatterGrade.SERIOUS,
            BY,
            AT,
            RECORDED,
            DUE),
        new MatterAssigned("matter-1", "O13", "保卫处牵头", BY, AT, RECORDED, DUE),
        new MatterReportedDone("matter-1", "已清理", true, BY, AT, RECORDED, DUE),
        new MatterClosed("matter-1", "现场复查", BY, AT, RECORDED, DUE),
        new MatterSentBack("matter-1", "仍有杂物", BY, AT, RECORDED, DUE),
        new MatterWithdrawn("matter-1", "重复登记", BY, AT, RECORDED, DUE),
        new MatterOverdue("matter-1", BY, AT, RECORDED, DUE),
        new PracticeProposed(
            "practice-1",
            PracticeKind.GOOD_PRACTICE,
            "P01",
            "订单班",
            "技能抽查合格率 94.2",
            "/units/P01",
            BY,
            AT,
            RECORDED),
        new PracticeSettled(
            "practice-1", PracticeState.ADOPTED, "质委〔2026〕4号", "可推广", BY, AT, RECORDED),
        new MeetingCalled(
            "meeting-1",
            "LL",
            "11 月质量分析例会",
            AT,
            List.of(new AgendaItem("旅游管理 到课率复发", "/warnings/w-1")),
            BY,
            AT,
            RECORDED,
            null),
        new MinutesRecorded(
            "meeting-1",
            "逐项研究",
            List.of(new Decision("matter-2", "调整排课", "D06", DUE.at())),
            BY,
            AT,
            RECORDED),
        new SurveyOpened(
            "survey-1",
            Respondents.PARENTS,
            "LL",
            "家长满意度调研",
            "2025-26",
            8600,
            1200,
            List.of("教学", "食堂"),
            "SCH-26",
            BY,
            AT,
            RECORDED),
        new SurveyEvaluated("survey-1", 1043, List.of(91.0, 84.5), 87.75, "食堂偏低", BY, AT, RECORDED),
        new TaskStated("task-5.2.3", TaskState.DONE, "预警办法已发布", BY, AT, RECORDED),
        new DepartmentsMapped(
            "framework-matrix",
            1,
            List.of(
                new CellChange("SUPPORT", Level.STUDENT, List.of("O12", "O16"), List.of("O16"))),
            "后勤参与资助",
            BY,
            AT,
            RECORDED),
        new TasksRevised(
            "framework-tasks",
            1,
            List.of(new TaskLineChange("5.2.3", "预警办法每年修订", "O06", "建立预警机制", "督导室")),
            "质委会决定",
            BY,
            AT,
            RECORDED));
  }
}
