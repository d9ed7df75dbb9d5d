package io.vigil.command.targets;

import io.vigil.api.casework.By;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.grading.Direction;
import io.vigil.api.message.Rejection;
import io.vigil.api.targets.AttainmentGrade;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetCommand.AssessCompletion;
import io.vigil.api.targets.TargetCommand.ConcludeTarget;
import io.vigil.api.targets.TargetCommand.DecideChange;
import io.vigil.api.targets.TargetCommand.IssueTarget;
import io.vigil.api.targets.TargetCommand.ProposeChange;
import io.vigil.api.targets.TargetCommand.ReportCompletion;
import io.vigil.api.targets.TargetEvent.ChangeDecided;
import io.vigil.api.targets.TargetEvent.ChangeProposed;
import io.vigil.api.targets.TargetEvent.CompletionAssessed;
import io.vigil.api.targets.TargetEvent.CompletionReported;
import io.vigil.api.targets.TargetEvent.TargetConcluded;
import io.vigil.api.targets.TargetEvent.TargetIssued;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.command.casework.FlatPlaces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 公共基础教学部 2025: a key task by judgement, a regular one by the rate of attendance. */
class TargetTest {
  private static final Instant ISSUED = Instant.parse("2025-01-10T01:00:00Z");
  private static final Instant REPORTED = Instant.parse("2025-12-10T01:00:00Z");
  private static final Instant NOW = Instant.parse("2025-12-31T00:00:00Z");
  private static final By BY = By.of("u-1", "DEPARTMENT", "page");
  private static final String ID = IssueTarget.id("D07", 2025);
  private static final TargetTask COURSES = task("t-1", 60, null);
  private static final TargetTask ATTENDANCE =
      task("t-2", 40, new Indicator("CRS-01", Direction.HIGHER_IS_BETTER, 95));

  private final AggregateTestFixture<Target> fixture = new AggregateTestFixture<>(Target.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(new FlatPlaces("LL"));
  }

  private static TargetTask task(String id, double weight, @Nullable Indicator indicator) {
    return new TargetTask(
        id,
        TaskKind.KEY,
        ScoreHead.QUALITY_CONTROL,
        "任务 " + id,
        null,
        weight,
        "D07",
        null,
        indicator);
  }

  private static TargetIssued issued() {
    return new TargetIssued(
        ID, "D07", 2025, "院发〔2025〕3号", List.of(COURSES, ATTENDANCE), BY, ISSUED, ISSUED);
  }

  private static IssueTarget issue(TargetTask... tasks) {
    return new IssueTarget(ID, "D07", 2025, "院发〔2025〕3号", List.of(tasks), BY, ISSUED);
  }

  private static ReportCompletion report(
      String task, @Nullable Double completion, @Nullable Double value) {
    return new ReportCompletion(ID, task, completion, value, "验收报告", BY, REPORTED);
  }

  private static CompletionReported reported(
      String task, double completion, @Nullable Double value) {
    return new CompletionReported(ID, task, completion, value, "验收报告", BY, REPORTED, NOW);
  }

  private static CompletionAssessed assessed(String task, double completion) {
    return new CompletionAssessed(ID, task, completion, "核定", BY, REPORTED, NOW);
  }

  private static ProposeChange propose(ChangeKind kind, TargetTask task) {
    return new ProposeChange(ID, "c-1", kind, task, null, "专业停招", BY, REPORTED);
  }

  private static ChangeProposed proposed(
      ChangeKind kind, @Nullable TargetTask before, @Nullable TargetTask task) {
    return new ChangeProposed(ID, "c-1", kind, before, task, "专业停招", BY, REPORTED, NOW, null);
  }

  private static DecideChange decide(boolean accepted) {
    return new DecideChange(ID, "c-1", accepted, "质委〔2025〕6号", null, BY, NOW);
  }

  private static ChangeDecided decided(
      ChangeKind kind, boolean accepted, String taskId, @Nullable TargetTask task) {
    return new ChangeDecided(
        ID, "c-1", kind, accepted, taskId, task, "质委〔2025〕6号", null, BY, NOW, NOW, null, null);
  }

  private static ConcludeTarget conclude() {
    return new ConcludeTarget(ID, "质委〔2026〕1号", "两项任务完成", BY, NOW);
  }

  private static TargetConcluded concluded(double attainment, AttainmentGrade grade) {
    return new TargetConcluded(ID, attainment, grade, "质委〔2026〕1号", "两项任务完成", BY, NOW, NOW);
  }

  @Test
  void nothingIsReportedAssessedOrConcludedOfAYearThatIsToCome() {
    var next = new TargetIssued(ID, "D07", 2026, null, List.of(COURSES), BY, ISSUED, ISSUED);
    fixture.given(next).when(report("t-1", 100.0, null)).expectException(Rejection.class);
    fixture
        .given(next, reported("t-1", 100, null))
        .when(new AssessCompletion(ID, "t-1", 100, "核定", BY, REPORTED))
        .expectException(Rejection.class);
    fixture
        .given(next, reported("t-1", 100, null))
        .when(new ConcludeTarget(ID, null, "完成", BY, REPORTED))
        .expectException(Rejection.class);
  }

  @Test
  void aUnitIsGivenItsTasksOfAYear() {
    fixture
        .givenNoPriorActivity()
        .when(issue(COURSES, ATTENDANCE))
        .expectEvents(
            new TargetIssued(
                ID, "D07", 2025, "院发〔2025〕3号", List.of(COURSES, ATTENDANCE), BY, ISSUED, NOW));
  }

  @Test
  void aTargetWithoutTasksOrWithOneTwiceIsRefused() {
    fixture.givenNoPriorActivity().when(issue()).expectException(Rejection.class);
    fixture.givenNoPriorActivity().when(issue(COURSES, COURSES)).expectException(Rejection.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100.5, Double.NaN})
  void aTaskWithoutWeightIsRefused(double weight) {
    fixture
        .givenNoPriorActivity()
        .when(issue(task("t-1", weight, null)))
        .expectException(Rejection.class);
  }

  @Test
  void theUnitSaysHowFarATaskIsAndWhatProvesIt() {
    fixture
        .given(issued())
        .when(report("t-1", 92.5, null))
        .expectEvents(reported("t-1", 92.5, null));
    fixture
        .given(issued())
        .when(new ReportCompletion(ID, "t-1", 92.5, null, " ", BY, REPORTED))
        .expectException(Rejection.class);
  }

  @Test
  void theCompletionOfAnIndicatorFollowsFromItsValue() {
    fixture.given(issued()).when(report("t-2", null, 85.5)).expectEvents(reported("t-2", 90, 85.5));
  }

  @Test
  void whatIsNoShareOfAHundredIsRefused() {
    fixture.given(issued()).when(report("t-1", 100.1, null)).expectException(Rejection.class);
    fixture.given(issued()).when(report("t-1", null, null)).expectException(Rejection.class);
    fixture.given(issued()).when(report("t-1", null, 80.0)).expectException(Rejection.class);
    fixture.given(issued()).when(report("t-9", 50.0, null)).expectException(Rejection.class);
  }

  @Test
  void aChangeIsProposedWithItsReasonAndChangesNothingUntilItIsDecided() {
    TargetTask lighter = task("t-1", 30, null);
    fixture
        .given(issued())
        .when(propose(ChangeKind.AMEND, lighter))
        .expectEvents(proposed(ChangeKind.AMEND, COURSES, lighter));
    fixture
        .given(issued(), proposed(ChangeKind.AMEND, COURSES, lighter))
        .when(decide(true))
        .expectEvents(decided(ChangeKind.AMEND, true, "t-1", lighter));
  }

  @Test
  void aTaskThatIsNewMustBeNewAndAnyOtherMustExist() {
    fixture.given(issued()).when(propose(ChangeKind.ADD, COURSES)).expectException(Rejection.class);
    fixture
        .given(issued())
        .when(propose(ChangeKind.AMEND, task("t-9", 10, null)))
        .expectException(Rejection.class);
    fixture
        .given(issued())
        .when(propose(ChangeKind.DROP, ATTENDANCE))
        .expectEvents(proposed(ChangeKind.DROP, ATTENDANCE, null));
  }

  @Test
  void aChangeIsDecidedOnceAndTheLastTaskStays() {
    fixture.given(issued()).when(decide(true)).expectException(Rejection.class);
    fixture
        .given(
            issued(),
            proposed(ChangeKind.DROP, ATTENDANCE, null),
            decided(ChangeKind.DROP, true, "t-2", null),
            proposed(ChangeKind.DROP, COURSES, null))
        .when(decide(true))
        .expectException(Rejection.class);
  }

  @Test
  void aChangeOfATaskThatWasChangedMeanwhileIsProposedAnew() {
    fixture
        .given(
            issued(),
            proposed(ChangeKind.AMEND, COURSES, task("t-1", 30, null)),
            decided(ChangeKind.AMEND, true, "t-1", task("t-1", 30, null)),
            proposed(ChangeKind.AMEND, COURSES, task("t-1", 20, null)))
        .when(decide(true))
        .expectException(Rejection.class);
  }

  @ParameterizedTest
  @CsvSource({"90, 90, 90, REACHED", "90, 89.9, 89.96, NEARLY_REACHED", "80, 79.9, 79.96, MISSED"})
  void aYearIsConcludedWithTheGradeOfWhatWasAssessedLast(
      double first, double second, double attainment, AttainmentGrade grade) {
    fixture
        .given(
            issued(),
            reported("t-1", 100, null),
            assessed("t-1", first),
            reported("t-1", 100, null),
            reported("t-2", second, null))
        .when(conclude())
        .expectEvents(concluded(attainment, grade));
  }

  @Test
  void aYearIsNotConcludedWhileAChangeIsOpenAndNothingChangesAfterwards() {
    fixture
        .given(issued(), proposed(ChangeKind.DROP, COURSES, null))
        .when(conclude())
        .expectException(Rejection.class);
    fixture
        .given(issued(), concluded(0, AttainmentGrade.MISSED))
        .when(new AssessCompletion(ID, "t-1", 100, "改", BY, NOW))
        .expectException(StepRefused.class);
  }
}
