package io.vigil.query.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.TakenStep;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.framework.CellChange;
import io.vigil.api.framework.FindFramework;
import io.vigil.api.framework.FrameworkEvent.DepartmentsMapped;
import io.vigil.api.framework.FrameworkEvent.TasksRevised;
import io.vigil.api.framework.TaskLineChange;
import io.vigil.api.grading.Direction;
import io.vigil.api.register.FindDueEntries;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.register.RegisterKind;
import io.vigil.api.standard.Execution;
import io.vigil.api.standard.FindStandards;
import io.vigil.api.standard.StandardEvent.ExecutionChecked;
import io.vigil.api.standard.StandardEvent.StandardIssued;
import io.vigil.api.standard.StandardEvent.StandardOverdue;
import io.vigil.api.standard.StandardKind;
import io.vigil.api.standard.StandardState;
import io.vigil.api.targets.AttainmentGrade;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetEvent.ChangeDecided;
import io.vigil.api.targets.TargetEvent.ChangeProposed;
import io.vigil.api.targets.TargetEvent.CompletionAssessed;
import io.vigil.api.targets.TargetEvent.CompletionReported;
import io.vigil.api.targets.TargetEvent.TargetConcluded;
import io.vigil.api.targets.TargetEvent.TargetIssued;
import io.vigil.api.targets.TargetState;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two units with targets, one of which changed during the year, and three standards. */
class RegisterIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant ISSUED = Instant.parse("2023-06-15T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-06-15T15:59:59Z");
  private static final Instant LATER = Instant.parse("2029-06-15T15:59:59Z");
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final CellChange MAPPED =
      new CellChange("SUPPORT", Level.STUDENT, List.of("O12", "O16"), List.of("O16"));
  private static final Due REVISION = Due.of("standard.revise", ISSUED, DUE);

  @BeforeAll
  static void targets() {
    readSide.given(
        Facts.unit("RC", UnitKind.SCHOOL, null),
        Facts.unit("RD1", UnitKind.FACULTY, "RC"),
        Facts.unit("RD2", UnitKind.FACULTY, "RC"),
        new TargetIssued(
            "g-1",
            "RD1",
            2025,
            "院发〔2025〕3号",
            List.of(task("a", "课程", 60), task("b", "到课", 30), task("c", "专项", 10)),
            OFFICE,
            ISSUED,
            ISSUED),
        new TargetIssued(
            "g-2", "RD2", 2025, null, List.of(task("a", "课程", 100)), OFFICE, ISSUED, ISSUED),
        reported("g-1", "a", 100),
        new CompletionAssessed("g-1", "a", 90, "核定", OFFICE, NOW, NOW),
        reported("g-1", "a", 100),
        reported("g-1", "b", 89.99),
        reported("g-2", "a", 89.995),
        changed(task("b", "到课", 40)),
        decided("x-1", ChangeKind.AMEND, true, "b", task("b", "到课", 40)),
        decided("x-2", ChangeKind.DROP, true, "c", null),
        new TargetConcluded(
            "g-2",
            89.99,
            AttainmentGrade.NEARLY_REACHED,
            "质委〔2026〕1号",
            "差 0.005",
            OFFICE,
            NOW,
            NOW));
  }

  @BeforeAll
  static void standards() {
    readSide.given(
        issued("s-1", "人才规格标准", 1, REVISION),
        issued("s-2", "教学管理标准", 1, REVISION),
        issued("s-3", "日常礼仪标准", 1, REVISION),
        issued("s-2", "教学管理标准", 2, Due.of("standard.revise", ISSUED, LATER)),
        new ExecutionChecked("s-2", Execution.PARTLY_FOLLOWED, "抽查", OFFICE, NOW, NOW, REVISION),
        new StandardOverdue(
            "s-1", StandardKind.STANDARD, "人才规格标准", "RC", 1, By.clock(), DUE, NOW, null));
  }

  @BeforeAll
  static void framework() {
    readSide.given(
        new DepartmentsMapped("framework-matrix", 1, List.of(MAPPED), "后勤参与资助", OFFICE, NOW, NOW),
        new TasksRevised(
            "framework-tasks",
            1,
            List.of(
                new TaskLineChange("5.2.3", "预警办法", "O06", "预警机制", "督导室"),
                new TaskLineChange("1.1.1", "规划", "O01", "规划", "督导室")),
            "质委会决定",
            OFFICE,
            NOW,
            NOW),
        new TasksRevised(
            "framework-tasks",
            2,
            List.of(new TaskLineChange("5.2.3", "每学期演练", "O06", "预警办法", "O06")),
            "年度修订",
            OFFICE,
            NOW,
            NOW));
  }

  private static TargetTask task(String id, String name, double weight) {
    return new TargetTask(
        id,
        TaskKind.KEY,
        id.equals("b") ? ScoreHead.QUALITY_CONTROL : ScoreHead.TARGET_TASKS,
        name,
        null,
        weight,
        "RD1",
        null,
        new Indicator("CRS-01", Direction.HIGHER_IS_BETTER, 95));
  }

  private static CompletionReported reported(String target, String task, double completion) {
    return new CompletionReported(target, task, completion, null, "报告", OFFICE, NOW, NOW);
  }

  private static ChangeProposed changed(TargetTask to) {
    return new ChangeProposed(
        "g-1", "x-1", ChangeKind.AMEND, task("b", "到课", 30), to, "扩招", OFFICE, NOW, NOW, null);
  }

  private static ChangeDecided decided(
      String change, ChangeKind kind, boolean accepted, String id, @Nullable TargetTask task) {
    return new ChangeDecided(
        "g-1", change, kind, accepted, id, task, "质委〔2025〕6号", null, OFFICE, NOW, NOW, null, null);
  }

  private static StandardIssued issued(String id, String name, int version, Due due) {
    return new StandardIssued(
        id,
        StandardKind.STANDARD,
        "教学",
        name,
        "RC",
        version,
        null,
        null,
        OFFICE,
        ISSUED,
        ISSUED,
        due);
  }

  private static List<FindTargets.Item> targetsOf(String... scopes) {
    return readSide
        .query(new FindTargets(null, null, 2025, List.of(scopes)), FindTargets.Result.class)
        .items();
  }

  private static List<FindStandards.Item> found() {
    return readSide.query(new FindStandards(null, null), FindStandards.Result.class).items();
  }

  @Test
  void attainmentIsThatOfTheTasksInForceAsTheyWereAssessed() {
    FindTargets.Item target = targetsOf("RD1").getFirst();

    assertThat(target.tasks())
        .extracting(
            one -> one.task().taskId(), one -> one.task().weight(), FindTargets.Task::completion)
        .containsExactly(tuple("a", 60.0, 90.0), tuple("b", 40.0, 89.99));
    assertThat(target.attainment().shown()).isEqualTo("89.99");
    assertThat(target.attainment(ScoreHead.TARGET_TASKS).grade())
        .isEqualTo(AttainmentGrade.REACHED);
    assertThat(target.attainment(ScoreHead.PROJECTS).isEmpty()).isTrue();
    assertThat(target.changes())
        .singleElement()
        .extracting(FindTargets.Change::accepted)
        .isEqualTo(true);
  }

  @Test
  void theBoardGradesTheExactValueToo() {
    assertThat(
            readSide
                .jdbc()
                .sql(
                    "SELECT unit || ' ' || attainment || ' ' || grade FROM board.target ORDER BY"
                        + " unit")
                .query(String.class)
                .list())
        .containsExactly("RD1 89.99 NEARLY_REACHED", "RD2 89.99 NEARLY_REACHED");
    assertThat(targetsOf("RD2").getFirst().state()).isEqualTo(TargetState.CONCLUDED);
  }

  @Test
  void aDepartmentSeesItsOwnTarget() {
    assertThat(targetsOf("RC")).hasSize(2);
    assertThat(targetsOf("RD2")).extracting(FindTargets.Item::unit).containsExactly("RD2");
  }

  @Test
  void standardsThatAreOverdueStandFirst() {
    assertThat(found())
        .extracting(
            FindStandards.Item::standardId, FindStandards.Item::version, FindStandards.Item::state)
        .containsExactly(
            tuple("s-1", 1, StandardState.REVISION_OVERDUE),
            tuple("s-2", 2, StandardState.IN_FORCE),
            tuple("s-3", 1, StandardState.IN_FORCE));
    assertThat(found().get(1).execution()).isEqualTo(Execution.PARTLY_FOLLOWED);
  }

  @Test
  void theClockIsToldOfThoseThatAreDueAndNotOverdueYet() {
    assertThat(readSide.query(new FindDueEntries(NOW, 10), FindDueEntries.Result.class).items())
        .contains(new FindDueEntries.Item(RegisterKind.STANDARD, "s-3"))
        .doesNotContain(new FindDueEntries.Item(RegisterKind.STANDARD, "s-1"));
  }

  @Test
  void theHistoryTellsWhatWasDone() {
    assertThat(
            readSide
                .query(new FindRegisterHistory("g-1"), FindRegisterHistory.Result.class)
                .steps())
        .extracting(TakenStep::step)
        .containsExactly(
            "issue",
            "report",
            "assess",
            "report",
            "report",
            "propose-change",
            "accept-change",
            "accept-change");
  }

  @Test
  void theFrameworkIsToldVersionByVersion() {
    FindFramework.Result found = readSide.query(new FindFramework(), FindFramework.Result.class);

    assertThat(found.newestMatrix()).isEqualTo(1);
    assertThat(found.matrix().getFirst().cells()).containsExactly(MAPPED);
    assertThat(found.tasks())
        .extracting(FindFramework.TasksVersion::version, one -> one.lines().size())
        .containsExactly(tuple(1, 2), tuple(2, 1));
    assertThat(found.tasks().getLast().lines())
        .containsExactly(new TaskLineChange("5.2.3", "每学期演练", "O06", "预警办法", "O06"));
  }

  @Test
  void aRebuildChangesNothing() {
    FindFramework.Result framework =
        readSide.query(new FindFramework(), FindFramework.Result.class);
    List<FindTargets.Item> targets = targetsOf("RC");
    List<FindStandards.Item> standards = found();

    readSide.get(Rebuilder.class).rebuild("query.register");

    assertThat(targetsOf("RC")).isEqualTo(targets);
    assertThat(found()).isEqualTo(standards);
    assertThat(readSide.query(new FindFramework(), FindFramework.Result.class))
        .isEqualTo(framework);
  }
}
