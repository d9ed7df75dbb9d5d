package io.vigil.command.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.targets.AttainmentGrade;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetCommand.AssessCompletion;
import io.vigil.api.targets.TargetCommand.ConcludeTarget;
import io.vigil.api.targets.TargetCommand.DecideChange;
import io.vigil.api.targets.TargetCommand.IssueTarget;
import io.vigil.api.targets.TargetCommand.ProposeChange;
import io.vigil.api.targets.TargetCommand.ReportCompletion;
import io.vigil.api.targets.TargetCommand.SplitTask;
import io.vigil.api.targets.TargetEvent.ChangeDecided;
import io.vigil.api.targets.TargetEvent.ChangeProposed;
import io.vigil.api.targets.TargetEvent.CompletionAssessed;
import io.vigil.api.targets.TargetEvent.CompletionReported;
import io.vigil.api.targets.TargetEvent.TargetConcluded;
import io.vigil.api.targets.TargetEvent.TargetIssued;
import io.vigil.api.targets.TargetEvent.TaskSplit;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.command.casework.FlatPlaces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The college's task 毕业去向落实率, split over two faculties, one of which splits it again. */
class SplitTest {
  private static final Instant ISSUED = Instant.parse("2026-01-15T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-12-31T00:00:00Z");
  private static final By BY = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final String ID = IssueTarget.id("LL", 2026);
  private static final TargetTask WHOLE = task("t-1", 60, "LL", null);
  private static final TargetTask OTHER = task("t-2", 40, "LL", null);
  private static final TargetTask FIRST = task("p-1", 70, "D01", "t-1");
  private static final TargetTask SECOND = task("p-2", 30, "D02", "t-1");
  private static final TargetTask TEAM = task("q-1", 50, "G01", "p-1");
  private static final TargetTask PERSON = task("q-2", 50, "T01", "p-1");

  private final AggregateTestFixture<Target> fixture = new AggregateTestFixture<>(Target.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(new FlatPlaces("LL"));
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
        parent == null ? null : TargetTask.reference(ID, parent),
        null);
  }

  private static TargetIssued issued() {
    return new TargetIssued(
        ID, "LL", 2026, "院发〔2026〕8号", List.of(WHOLE, OTHER), BY, ISSUED, ISSUED);
  }

  private static TaskSplit split(String task, TargetTask... parts) {
    return new TaskSplit(ID, task, List.of(parts), BY, ISSUED, NOW);
  }

  private static SplitTask toSplit(String task, TargetTask... parts) {
    return new SplitTask(ID, task, List.of(parts), BY, ISSUED);
  }

  private static CompletionReported reported(String task, double completion) {
    return new CompletionReported(ID, task, completion, null, "验收报告", BY, NOW, NOW);
  }

  private static ProposeChange propose(ChangeKind kind, TargetTask task, TargetTask... parts) {
    return new ProposeChange(
        ID, "c-1", kind, task, kind == ChangeKind.SPLIT ? List.of(parts) : null, "合并", BY, NOW);
  }

  @Test
  void aTaskIsSplitOverUnitsTeamsAndPersons() {
    fixture
        .given(issued())
        .when(toSplit("t-1", FIRST, SECOND))
        .expectEvents(split("t-1", FIRST, SECOND));
    fixture
        .given(issued(), split("t-1", FIRST, SECOND))
        .when(toSplit("p-1", TEAM, PERSON))
        .expectEvents(split("p-1", TEAM, PERSON));
  }

  @ParameterizedTest
  @CsvSource({"29.9, 99.9", "30.1, 100.1", "30.0001, 100.0001"})
  void partsThatDoNotAddUpToAHundredAreRefusedWithTheirSum(double second, String sum) {
    Rejection refused =
        catchThrowableOfType(
            Rejection.class,
            () ->
                Splits.check(
                    ID,
                    WHOLE,
                    List.of(FIRST, task("p-2", second, "D02", "t-1")),
                    List.of(WHOLE, OTHER)));
    assertThat(refused.code()).isEqualTo("target.parts-sum");
    assertThat(refused).hasMessageContaining("add up to %s;", sum);
  }

  @Test
  void partsAreGivenWithTheTargetOnlyIfTheyAddUp() {
    fixture
        .givenNoPriorActivity()
        .when(new IssueTarget(ID, "LL", 2026, null, List.of(WHOLE, FIRST), BY, ISSUED))
        .expectException(Rejection.class);
    fixture
        .givenNoPriorActivity()
        .when(new IssueTarget(ID, "LL", 2026, null, List.of(WHOLE, FIRST, SECOND), BY, ISSUED))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aPartIsOneOfATaskOfTheSameTargetAndNeverOfItself() {
    fixture
        .givenNoPriorActivity()
        .when(new IssueTarget(ID, "LL", 2026, null, List.of(task("a", 100, "LL", "a")), BY, ISSUED))
        .expectException(Rejection.class);
    fixture
        .given(issued())
        .when(toSplit("t-1", task("p-1", 100, "D01", "t-2")))
        .expectException(Rejection.class);
    fixture
        .given(issued())
        .when(toSplit("t-1", task("t-2", 100, "D01", "t-1")))
        .expectException(Rejection.class);
  }

  @Test
  void whatHasPartsIsNeitherReportedNorAssessedItself() {
    fixture
        .given(issued(), split("t-1", FIRST, SECOND))
        .when(new ReportCompletion(ID, "t-1", 90.0, null, "报告", BY, NOW))
        .expectException(Rejection.class);
    fixture
        .given(issued(), reported("t-1", 90), split("t-1", FIRST, SECOND))
        .when(new AssessCompletion(ID, "t-1", 90, "核定", BY, NOW))
        .expectException(Rejection.class);
  }

  @Test
  void whatWasReportedOrAssessedIsSplitByTheProcedureAlone() {
    var assessed = new CompletionAssessed(ID, "t-1", 40, "核定", BY, NOW, NOW);
    fixture
        .given(issued(), reported("t-1", 90))
        .when(toSplit("t-1", FIRST, SECOND))
        .expectException(Rejection.class);
    fixture
        .given(issued(), assessed)
        .when(toSplit("t-1", FIRST, SECOND))
        .expectException(Rejection.class);
    fixture
        .given(issued(), assessed)
        .when(propose(ChangeKind.SPLIT, WHOLE, FIRST, SECOND))
        .expectSuccessfulHandlerExecution();
    fixture
        .given(issued(), assessed)
        .when(toSplit("t-2", task("o-1", 100, "D01", "t-2")))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void nothingIsAssessedAsDoneWithoutEvidence() {
    fixture
        .given(issued())
        .when(new AssessCompletion(ID, "t-1", 90, "核定", BY, NOW))
        .expectException(Rejection.class);
    fixture
        .given(issued())
        .when(new AssessCompletion(ID, "t-1", 0, "未开展", BY, NOW))
        .expectSuccessfulHandlerExecution();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 80, 90, 90, 90, REACHED",
    "100, 79.99, 90, 89.99, 89.99, NEARLY_REACHED",
    "80, 80, 80, 80, 80, NEARLY_REACHED",
    "80, 80, 79.99, 80, 79.99, MISSED"
  })
  void theAttainmentIsRolledUpFromTheParts(
      double team,
      double person,
      double second,
      double other,
      double attainment,
      AttainmentGrade grade) {
    fixture
        .given(
            issued(),
            split("t-1", FIRST, SECOND),
            split("p-1", TEAM, PERSON),
            reported("q-1", team),
            reported("q-2", person),
            reported("p-2", second),
            reported("t-2", other))
        .when(new ConcludeTarget(ID, null, "完成", BY, NOW))
        .expectEvents(new TargetConcluded(ID, attainment, grade, null, "完成", BY, NOW, NOW));
  }

  @Test
  void whatUnitsBelowServeIsAsFarAsTheseAre() {
    fixture
        .given(issued(), reported("t-1", 40), reported("t-2", 90))
        .when(new ConcludeTarget(ID, null, "完成", Map.of("t-1", 90.0), BY, NOW))
        .expectEvents(
            new TargetConcluded(ID, 90, AttainmentGrade.REACHED, null, "完成", BY, NOW, NOW));
  }

  @Test
  void aSplitIsChangedAsAWholeByTheProcedure() {
    TargetTask lighter = task("p-1", 40, "D01", "t-1");
    TargetTask third = task("p-3", 60, "D03", "t-1");
    var proposed =
        new ChangeProposed(
            ID, "c-1", ChangeKind.SPLIT, WHOLE, null, "合并", BY, NOW, NOW, List.of(lighter, third));
    fixture
        .given(issued(), split("t-1", FIRST, SECOND))
        .when(propose(ChangeKind.SPLIT, WHOLE, lighter, third))
        .expectEvents(proposed);
    fixture
        .given(issued(), split("t-1", FIRST, SECOND), proposed)
        .when(new DecideChange(ID, "c-1", true, "质委〔2026〕6号", null, BY, NOW))
        .expectEvents(
            new ChangeDecided(
                ID,
                "c-1",
                ChangeKind.SPLIT,
                true,
                "t-1",
                null,
                "质委〔2026〕6号",
                null,
                BY,
                NOW,
                NOW,
                List.of(lighter, third),
                List.of("p-2")));
  }

  @Test
  void noPartIsWeighedAddedOrDroppedByItself() {
    for (var change :
        List.of(
            propose(ChangeKind.AMEND, task("p-1", 60, "D01", "t-1")),
            propose(ChangeKind.ADD, task("p-9", 10, "D01", "t-1")),
            propose(ChangeKind.DROP, FIRST),
            propose(ChangeKind.DROP, WHOLE))) {
      fixture
          .given(issued(), split("t-1", FIRST, SECOND))
          .when(change)
          .expectException(Rejection.class);
    }
    fixture
        .given(issued(), split("t-1", FIRST, SECOND))
        .when(propose(ChangeKind.AMEND, task("p-1", 70, "D03", "t-1")))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aPartThatIsSplitItselfDoesNotGoUnseen() {
    fixture
        .given(issued(), split("t-1", FIRST, SECOND), split("p-1", TEAM, PERSON))
        .when(propose(ChangeKind.SPLIT, WHOLE, task("p-2", 100, "D02", "t-1")))
        .expectException(Rejection.class);
  }
}
