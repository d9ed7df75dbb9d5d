package io.vigil.command.contingency;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.contingency.ContingencyCommand;
import io.vigil.api.contingency.ContingencyCommand.ActivatePlan;
import io.vigil.api.contingency.ContingencyCommand.EndActivation;
import io.vigil.api.contingency.ContingencyCommand.HoldDrill;
import io.vigil.api.contingency.ContingencyCommand.IssuePlanVersion;
import io.vigil.api.contingency.ContingencyCommand.PassPlanTime;
import io.vigil.api.contingency.ContingencyCommand.TakeMeasure;
import io.vigil.api.contingency.ContingencyCommand.WithdrawPlan;
import io.vigil.api.contingency.ContingencyEvent.ActivationEnded;
import io.vigil.api.contingency.ContingencyEvent.DrillHeld;
import io.vigil.api.contingency.ContingencyEvent.MeasureTaken;
import io.vigil.api.contingency.ContingencyEvent.PlanActivated;
import io.vigil.api.contingency.ContingencyEvent.PlanReviewOverdue;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.contingency.ContingencyEvent.PlanWithdrawn;
import io.vigil.api.contingency.PlanState;
import io.vigil.api.contingency.PlanStep;
import io.vigil.api.contingency.PlanVersion;
import io.vigil.api.message.Rejection;
import io.vigil.api.message.VigilEvent;
import io.vigil.command.casework.EveryStep;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 重大教学事故紧急处置: activated for an incident, then revised; its review falls due. */
class ContingencyPlanTest {
  private static final Instant ISSUED = Instant.parse("2023-05-30T01:00:00Z");
  private static final Instant ACTIVATED = Instant.parse("2024-07-03T02:20:00Z");
  private static final Instant REVIEW = Instant.parse("2026-05-30T15:59:59Z");
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final String ID = "plan-1";
  private static final Due DUE = Due.of("contingency.review", ISSUED, REVIEW);
  private static final List<String> STEPS = List.of("封存试卷", "报告校长");

  private final AggregateTestFixture<ContingencyPlan> fixture =
      new AggregateTestFixture<>(ContingencyPlan.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void beginsWithWhateverVersionIsInForce() {
    fixture
        .givenNoPriorActivity()
        .when(issue(3, ISSUED, REVIEW))
        .expectEvents(issued(3, ISSUED, NOW, DUE));
  }

  @Test
  void aNewVersionHasAGreaterNumberAndALaterReview() {
    fixture.given(first()).when(issue(3, ACTIVATED, REVIEW)).expectException(Rejection.class);
    fixture.given(first()).when(issue(4, ACTIVATED, ISSUED)).expectException(Rejection.class);
    fixture
        .given(first())
        .when(issue(4, ACTIVATED, REVIEW))
        .expectEvents(issued(4, ACTIVATED, NOW, Due.of("contingency.review", ACTIVATED, REVIEW)));
  }

  @Test
  void becomesOverdueForReviewOnceAndStillHolds() {
    fixture.given(first()).when(new PassPlanTime(ID, REVIEW)).expectNoEvents();
    fixture.given(first()).when(new PassPlanTime(ID, NOW)).expectEvents(overdue());
    fixture.given(first(), overdue()).when(new PassPlanTime(ID, NOW)).expectNoEvents();
    fixture.given(first(), overdue()).when(activate(NOW)).expectEvents(activated(NOW, null));
  }

  @Test
  void aRevisionEndsThatTheReviewIsOverdue() {
    Instant later = NOW.plusSeconds(86_400);
    PlanVersionIssued revised = issued(4, NOW, NOW, Due.of("contingency.review", NOW, later));
    fixture.given(first(), overdue()).when(issue(4, NOW, later)).expectEvents(revised);
    fixture.given(first(), overdue(), revised).when(new PassPlanTime(ID, NOW)).expectNoEvents();
  }

  @Test
  void isActivatedForAnIncidentWithTimedMeasures() {
    fixture.given(first()).when(activate(ACTIVATED)).expectEvents(activated(ACTIVATED, DUE));
    fixture
        .given(first(), activated(ACTIVATED, DUE))
        .when(new TakeMeasure(ID, "封存试卷", OFFICE, ACTIVATED.plusSeconds(600)))
        .expectEvents(
            new MeasureTaken(ID, "act-1", "封存试卷", OFFICE, ACTIVATED.plusSeconds(600), NOW, DUE));
    fixture
        .given(first(), activated(ACTIVATED, DUE))
        .when(new EndActivation(ID, "重考完成", OFFICE, ACTIVATED.plusSeconds(900)))
        .expectEvents(ended());
    fixture
        .given(first(), activated(ACTIVATED, DUE), ended())
        .when(activate(NOW.minusSeconds(60)))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void isDrilled() {
    fixture
        .given(first())
        .when(new HoldDrill(ID, "drill-1", 320, "疏散 4 分 10 秒", OFFICE, ACTIVATED))
        .expectEvents(
            new DrillHeld(ID, "drill-1", 320, "疏散 4 分 10 秒", OFFICE, ACTIVATED, NOW, DUE));
  }

  @Test
  void whatIsWithdrawnIsNotReviewed() {
    fixture.given(first(), withdrawn()).when(new PassPlanTime(ID, NOW)).expectNoEvents();
  }

  static Stream<Arguments> everyStepInEveryState() {
    return EveryStep.of(PlanState.values(), PlanStep.values());
  }

  @ParameterizedTest
  @MethodSource("everyStepInEveryState")
  void aStateAllowsWhatTheTableSays(PlanState state, PlanStep step) {
    EveryStep.assertTaken(
        PlanStep.TABLE.allows(state, step),
        fixture.given(history(state)).when(commands().get(step)));
  }

  private static List<VigilEvent> history(PlanState state) {
    List<VigilEvent> history = new ArrayList<>(List.of(first()));
    switch (state) {
      case IN_FORCE -> {}
      case REVIEW_OVERDUE -> history.add(overdue());
      case ACTIVE -> history.add(activated(ACTIVATED, DUE));
      case WITHDRAWN -> history.add(withdrawn());
    }
    return history;
  }

  private static Map<PlanStep, ContingencyCommand> commands() {
    return Map.of(
        PlanStep.ISSUE_VERSION, issue(4, ACTIVATED, REVIEW),
        PlanStep.HOLD_DRILL, new HoldDrill(ID, "drill-1", null, "演练", OFFICE, ACTIVATED),
        PlanStep.ACTIVATE, activate(ACTIVATED),
        PlanStep.TAKE_MEASURE, new TakeMeasure(ID, "封存试卷", OFFICE, ACTIVATED),
        PlanStep.END_ACTIVATION, new EndActivation(ID, "完成", OFFICE, ACTIVATED),
        PlanStep.WITHDRAW, new WithdrawPlan(ID, "并入总体预案", OFFICE, ACTIVATED));
  }

  private static IssuePlanVersion issue(int version, Instant at, Instant review) {
    return new IssuePlanVersion(
        ID,
        "重大教学事故紧急处置",
        "O05",
        new PlanVersion(version, "院发〔2023〕12号", STEPS),
        review,
        OFFICE,
        at);
  }

  private static PlanVersionIssued first() {
    return issued(3, ISSUED, NOW, DUE);
  }

  private static PlanVersionIssued issued(int version, Instant at, Instant recorded, Due due) {
    return new PlanVersionIssued(
        ID, "重大教学事故紧急处置", "O05", version, "院发〔2023〕12号", STEPS, OFFICE, at, recorded, due);
  }

  private static ActivatePlan activate(Instant at) {
    return new ActivatePlan(ID, "act-1", "I2315", "试卷泄露", OFFICE, at);
  }

  private static PlanActivated activated(Instant at, @Nullable Due due) {
    return new PlanActivated(ID, "act-1", "I2315", 3, "试卷泄露", OFFICE, at, NOW, due);
  }

  private static ActivationEnded ended() {
    return new ActivationEnded(ID, "act-1", "重考完成", OFFICE, ACTIVATED.plusSeconds(900), NOW, DUE);
  }

  private static PlanWithdrawn withdrawn() {
    return new PlanWithdrawn(ID, "并入总体预案", OFFICE, ACTIVATED, NOW, null);
  }

  private static PlanReviewOverdue overdue() {
    return new PlanReviewOverdue(ID, "重大教学事故紧急处置", "O05", 3, By.clock(), REVIEW, NOW, null);
  }
}
