package io.vigil.query.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.targets.AttainmentGrade;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetEvent.CompletionReported;
import io.vigil.api.targets.TargetEvent.TargetIssued;
import io.vigil.api.targets.TargetEvent.TaskSplit;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two faculties serve a task of the college, and a programme serves that of one of them. */
class ServedTasksIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");

  @BeforeAll
  static void targetsOfThreeLevels() {
    readSide.given(
        Facts.unit("VC", UnitKind.SCHOOL, null),
        Facts.unit("VF", UnitKind.FACULTY, "VC"),
        Facts.unit("VG", UnitKind.FACULTY, "VC"),
        Facts.unit("VP", UnitKind.PROGRAMME, "VF"),
        issued("college", "VC", task("a", 60, "VC", null), task("b", 40, "VC", null)),
        issued("faculty", "VF", task("a", 30, "VF", "college~a"), task("own", 70, "VF", null)),
        issued("other", "VG", task("a", 10, "VG", "college~a")),
        issued("programme", "VP", task("a", 5, "VP", "faculty~a")));
    readSide.given(
        reported("college", "a", 10),
        reported("college", "b", 90),
        reported("faculty", "a", 20),
        reported("other", "a", 100),
        reported("programme", "a", 80));
  }

  private static TargetIssued issued(String target, String unit, TargetTask... tasks) {
    return new TargetIssued(target, unit, 2026, null, List.of(tasks), OFFICE, NOW, NOW);
  }

  private static TargetTask task(String id, double weight, String unit, @Nullable String partOf) {
    return new TargetTask(
        id, TaskKind.KEY, ScoreHead.TARGET_TASKS, "任务 " + id, null, weight, unit, partOf, null);
  }

  private static CompletionReported reported(String target, String task, double completion) {
    return new CompletionReported(target, task, completion, null, "报告", OFFICE, NOW, NOW);
  }

  @Test
  void aTaskThatIsServedIsAsFarAsThoseThatServeItThroughAllLevels() {
    assertThat(target("faculty").tasks())
        .extracting(
            one -> one.task().taskId(), FindTargets.Task::completion, FindTargets.Task::served)
        .containsExactly(tuple("a", 80.0, true), tuple("own", 0.0, false));
    assertThat(target("college").tasks())
        .extracting(
            one -> one.task().taskId(), FindTargets.Task::completion, FindTargets.Task::served)
        .containsExactly(tuple("a", 85.0, true), tuple("b", 90.0, false));
    assertThat(target("college").attainment().shown()).isEqualTo("87.00");
    assertThat(board("college")).isEqualTo("87.00 NEARLY_REACHED");
    assertThat(board("programme")).isEqualTo("80.00 NEARLY_REACHED");
  }

  @Test
  void thirdsThatAreAllAtTheLineAreAtTheLineTogether() {
    readSide.given(
        issued("thirds", "VC", task("t", 100, "VC", null)),
        issued("third-1", "VF", task("t", 10, "VF", "thirds~t")),
        issued("third-2", "VG", task("t", 10, "VG", "thirds~t")),
        issued("third-3", "VP", task("t", 10, "VP", "thirds~t")),
        reported("third-1", "t", 90),
        reported("third-2", "t", 90),
        reported("third-3", "t", 90));

    assertThat(target("thirds").attainment().grade()).isEqualTo(AttainmentGrade.REACHED);
    assertThat(board("thirds")).isEqualTo("90.00 REACHED");
  }

  @Test
  void whereATaskHasPartsTheseAloneCount() {
    readSide.given(
        issued("split", "VC", task("s", 100, "VC", null)),
        issued("serving", "VG", task("s", 10, "VG", "split~s")),
        new TaskSplit("split", "s", List.of(task("p", 100, "VF", "split~s")), OFFICE, NOW, NOW),
        reported("split", "p", 70),
        reported("serving", "s", 100));

    assertThat(target("split").tasks())
        .extracting(
            one -> one.task().taskId(), FindTargets.Task::completion, FindTargets.Task::served)
        .containsExactlyInAnyOrder(tuple("s", 70.0, false), tuple("p", 70.0, false));
  }

  private static FindTargets.Item target(String id) {
    return readSide
        .query(new FindTargets(id, null, null, List.of()), FindTargets.Result.class)
        .items()
        .getFirst();
  }

  private static String board(String id) {
    return readSide
        .jdbc()
        .sql("SELECT attainment || ' ' || grade FROM board.target WHERE target_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }
}
