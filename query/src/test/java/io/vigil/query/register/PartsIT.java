package io.vigil.query.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetEvent.ChangeDecided;
import io.vigil.api.targets.TargetEvent.ChangeProposed;
import io.vigil.api.targets.TargetEvent.CompletionReported;
import io.vigil.api.targets.TargetEvent.TargetIssued;
import io.vigil.api.targets.TargetEvent.TaskSplit;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A task of the college split over two faculties, and then over one of them and a third. */
class PartsIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");

  @BeforeAll
  static void aSplitTask() {
    readSide.given(
        Facts.unit("PC", UnitKind.SCHOOL, null),
        Facts.unit("PD1", UnitKind.FACULTY, "PC"),
        Facts.unit("PD2", UnitKind.FACULTY, "PC"),
        Facts.unit("PD3", UnitKind.FACULTY, "PC"),
        new TargetIssued(
            "s-1",
            "PC",
            2026,
            null,
            List.of(task("a", 50, "PC", null), task("b", 50, "PC", null)),
            OFFICE,
            NOW,
            NOW),
        new TaskSplit(
            "s-1",
            "a",
            List.of(task("a1", 60, "PD1", "a"), task("a2", 40, "PD2", "a")),
            OFFICE,
            NOW,
            NOW),
        reported("a1", 100),
        reported("a2", 70),
        reported("b", 92),
        new ChangeProposed(
            "s-1",
            "x-1",
            ChangeKind.SPLIT,
            task("a", 50, "PC", null),
            null,
            "专业调整",
            OFFICE,
            NOW,
            NOW,
            List.of(task("a1", 80, "PD1", "a"), task("a3", 20, "PD3", "a"))));
  }

  private static TargetTask task(
      String id, double weight, String assignee, @Nullable String parent) {
    return new TargetTask(
        id,
        TaskKind.KEY,
        ScoreHead.TARGET_TASKS,
        "任务 " + id,
        null,
        weight,
        assignee,
        parent == null ? null : TargetTask.reference("s-1", parent),
        null);
  }

  private static CompletionReported reported(String task, double completion) {
    return new CompletionReported("s-1", task, completion, null, "报告", OFFICE, NOW, NOW);
  }

  private static FindTargets.Item target() {
    return readSide
        .query(new FindTargets("s-1", null, null, List.of()), FindTargets.Result.class)
        .items()
        .getFirst();
  }

  private static List<String> board() {
    return readSide
        .jdbc()
        .sql("SELECT attainment || ' ' || grade FROM board.target WHERE target_id = 's-1'")
        .query(String.class)
        .list();
  }

  @Test
  void aTaskIsAsFarAsItsPartsAndASplitAnewCountsOnceItIsAccepted() {
    assertThat(target().tasks())
        .extracting(one -> one.task().taskId(), FindTargets.Task::completion)
        .contains(tuple("a", 88.0), tuple("a1", 100.0), tuple("a2", 70.0));
    assertThat(target().attainment().shown()).isEqualTo("90.00");
    assertThat(board()).containsExactly("90.00 REACHED");
    assertThat(target().changes().getFirst().parts())
        .extracting(TargetTask::assignee)
        .containsExactly("PD1", "PD3");

    readSide.given(
        new ChangeDecided(
            "s-1",
            "x-1",
            ChangeKind.SPLIT,
            true,
            "a",
            null,
            "质委〔2026〕6号",
            null,
            OFFICE,
            NOW,
            NOW,
            List.of(task("a1", 80, "PD1", "a"), task("a3", 20, "PD3", "a")),
            List.of("a2")));

    assertThat(target().tasks())
        .extracting(one -> one.task().taskId(), FindTargets.Task::completion)
        .containsExactlyInAnyOrder(
            tuple("a", 80.0), tuple("b", 92.0), tuple("a1", 100.0), tuple("a3", 0.0));
    assertThat(board()).containsExactly("86.00 NEARLY_REACHED");

    FindTargets.Item before = target();
    readSide.get(Rebuilder.class).rebuild("query.register");
    assertThat(target()).isEqualTo(before);
  }

  @Test
  void aUnitFindsTheTargetOfTheCollegeInWhichItCarriesOutAPart() {
    assertThat(
            readSide
                .query(new FindTargets(null, null, 2026, List.of("PD1")), FindTargets.Result.class)
                .items())
        .extracting(FindTargets.Item::targetId)
        .containsExactly("s-1");
  }

  @Test
  void whatAScopeMayFindIsAskedOnceAndNotForEachTarget() {
    List<String> plan =
        readSide
            .jdbc()
            .sql("EXPLAIN " + TargetQueries.FIND)
            .param("target", null, Types.VARCHAR)
            .param("unit", null, Types.VARCHAR)
            .param("year", 2026)
            .param("scopes", new String[] {"PD1"})
            .query(String.class)
            .list();

    assertThat(String.join("\n", plan)).contains("hashed SubPlan").doesNotContain("(SubPlan");
  }
}
