package io.vigil.command.selfcheck;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.message.Rejection;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.selfcheck.CheckedItem;
import io.vigil.api.selfcheck.SelfCheckCommand;
import io.vigil.api.selfcheck.SelfCheckCommand.CallOffSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.CloseSelfCheckFinding;
import io.vigil.api.selfcheck.SelfCheckCommand.FinishSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.NoteSelfCheckFinding;
import io.vigil.api.selfcheck.SelfCheckCommand.PassSelfCheckTime;
import io.vigil.api.selfcheck.SelfCheckCommand.PlanSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.StartSelfCheck;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckCalledOff;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingClosed;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingNoted;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingOverdue;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckOverdue;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckPlanned;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckStarted;
import io.vigil.api.selfcheck.SelfCheckLevel;
import io.vigil.api.selfcheck.SelfCheckState;
import io.vigil.api.selfcheck.SelfCheckStep;
import io.vigil.command.casework.EveryStep;
import io.vigil.command.casework.PlainDeadlines;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 学籍与成绩 of 2025, due on 31 December, as the demo college does it. */
class SelfCheckTest {
  private static final Instant PLANNED = Instant.parse("2025-03-03T01:00:00Z");
  private static final Instant STARTED = Instant.parse("2025-12-15T01:00:00Z");
  private static final Instant DUE = Instant.parse("2025-12-31T15:59:59Z");
  private static final Instant NINE_DAYS_LATE = Instant.parse("2026-01-09T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  /** Twenty working days after Monday 15 December, weekends free. */
  private static final Instant CLOSING = Instant.parse("2026-01-12T15:59:59Z");

  private static final By CLERK = By.of("u-1", "DEPARTMENT", "page");
  private static final String ID = "sc-1";
  private static final Due FINISH = Due.of("self-check.finish", PLANNED, DUE);
  private static final Due CLOSE = Due.of("self-check.close-finding", STARTED, CLOSING);

  private final AggregateTestFixture<SelfCheck> fixture =
      new AggregateTestFixture<>(SelfCheck.class);

  @BeforeEach
  void aClockAndLimits() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(new PlainDeadlines());
  }

  @Nested
  class InTime {
    @Test
    void isPlannedWithChecklistAndDay() {
      fixture.givenNoPriorActivity().when(plan(PLANNED)).expectEvents(planned());
    }

    @Test
    void planningItAgainChangesNothing() {
      fixture.given(planned()).when(plan(STARTED)).expectNoEvents();
    }

    @Test
    void cannotBeDueBeforeItIsPlanned() {
      fixture.givenNoPriorActivity().when(plan(DUE)).expectException(Rejection.class);
    }

    @Test
    void startsAndStaysDueOnItsDay() {
      fixture.given(planned()).when(start(STARTED)).expectEvents(started(FINISH));
    }

    @Test
    void aFindingMustBeClosedWithinTwentyWorkingDays() {
      fixture
          .given(planned(), started(FINISH))
          .when(new NoteSelfCheckFinding(ID, "f-1", "成绩更改审批", "两份缺签字", CLERK, STARTED))
          .expectEvents(noted("f-1"));
    }

    @Test
    void aFindingIsNotedOnce() {
      fixture
          .given(planned(), started(FINISH), noted("f-1"))
          .when(new NoteSelfCheckFinding(ID, "f-1", null, "又一处", CLERK, STARTED))
          .expectException(Rejection.class);
    }

    @Test
    void isDoneAndWaitsForItsFindings() {
      fixture
          .given(planned(), started(FINISH), noted("f-1"))
          .when(finish(STARTED.plusSeconds(60)))
          .expectEvents(finished(STARTED.plusSeconds(60), false, CLOSE));
    }

    @Test
    void isSettledWhenTheLastFindingIsClosed() {
      fixture
          .given(
              planned(),
              started(FINISH),
              noted("f-1"),
              finished(STARTED.plusSeconds(60), false, CLOSE))
          .when(new CloseSelfCheckFinding(ID, "f-1", "已补签", CLERK, DUE))
          .expectEvents(new SelfCheckFindingClosed(ID, "f-1", "已补签", false, CLERK, DUE, NOW, null));
    }
  }

  @Nested
  class Late {
    @Test
    void becomesOverdueAtTheMomentItWasDue() {
      fixture
          .given(planned())
          .when(new PassSelfCheckTime(ID, NINE_DAYS_LATE))
          .expectEvents(overdue(null));
    }

    @Test
    void isToldOnce() {
      fixture.given(planned(), overdue(null)).when(new PassSelfCheckTime(ID, NOW)).expectNoEvents();
    }

    @Test
    void isNotOverdueInTheLastSecond() {
      fixture.given(planned()).when(new PassSelfCheckTime(ID, DUE)).expectNoEvents();
    }

    @Test
    void doneNineDaysLateItFirstBecomesOverdue() {
      fixture
          .given(planned(), started(FINISH))
          .when(finish(NINE_DAYS_LATE))
          .expectEvents(overdue(null), finished(NINE_DAYS_LATE, true, null));
    }

    @Test
    void whatWasDoneInTimeAndRecordedLaterIsNotLate() {
      fixture
          .given(planned(), started(FINISH), overdue(null))
          .when(finish(STARTED))
          .expectEvents(finished(STARTED, false, null));
    }

    @Test
    void aFindingBecomesOverdueOnce() {
      fixture
          .given(planned(), started(FINISH), noted("f-1"), finished(STARTED, false, CLOSE))
          .when(new PassSelfCheckTime(ID, NOW))
          .expectEvents(findingOverdue());
      fixture
          .given(
              planned(),
              started(FINISH),
              noted("f-1"),
              finished(STARTED, false, CLOSE),
              findingOverdue())
          .when(new PassSelfCheckTime(ID, NOW))
          .expectNoEvents();
    }

    @Test
    void aFindingClosedLateSaysSo() {
      fixture
          .given(planned(), started(FINISH), noted("f-1"), finished(STARTED, false, CLOSE))
          .when(new CloseSelfCheckFinding(ID, "f-1", "已补签", CLERK, NOW))
          .expectEvents(
              findingOverdue(),
              new SelfCheckFindingClosed(ID, "f-1", "已补签", true, CLERK, NOW, NOW, null));
    }

    @Test
    void whatWasCalledOffIsNeverOverdue() {
      fixture.given(planned(), calledOff()).when(new PassSelfCheckTime(ID, NOW)).expectNoEvents();
    }
  }

  @Test
  void noStepIsBeforeThePlanOrInTheFuture() {
    fixture.given(planned()).when(start(PLANNED.minusSeconds(1))).expectException(Rejection.class);
    fixture.given(planned()).when(start(NOW.plusSeconds(61))).expectException(Rejection.class);
  }

  @Test
  void aFindingThatIsUnknownOrClosedCannotBeClosed() {
    SelfCheckFindingClosed closed =
        new SelfCheckFindingClosed(ID, "f-1", "已补签", false, CLERK, STARTED, NOW, FINISH);
    fixture
        .given(planned(), started(FINISH), noted("f-1"), closed)
        .when(new CloseSelfCheckFinding(ID, "f-1", "已补签", CLERK, STARTED))
        .expectException(Rejection.class);
    fixture
        .given(planned(), started(FINISH))
        .when(new CloseSelfCheckFinding(ID, "f-9", "已补签", CLERK, STARTED))
        .expectException(Rejection.class);
  }

  static Stream<Arguments> everyStepInEveryState() {
    return EveryStep.of(SelfCheckState.values(), SelfCheckStep.values());
  }

  @ParameterizedTest
  @MethodSource("everyStepInEveryState")
  void aStateAllowsWhatTheTableSays(SelfCheckState state, SelfCheckStep step) {
    EveryStep.assertTaken(
        SelfCheckStep.TABLE.allows(state, step),
        fixture.given(history(state)).when(commands().get(step)));
  }

  private static List<VigilEvent> history(SelfCheckState state) {
    List<VigilEvent> history = new ArrayList<>(List.of(planned()));
    switch (state) {
      case PLANNED -> {}
      case IN_PROGRESS -> history.addAll(List.of(started(FINISH), noted("f-1")));
      case OVERDUE -> history.addAll(List.of(started(FINISH), noted("f-1"), overdue(CLOSE)));
      case DONE ->
          history.addAll(List.of(started(FINISH), noted("f-1"), finished(STARTED, false, CLOSE)));
      case CALLED_OFF -> history.add(calledOff());
    }
    return history;
  }

  private static Map<SelfCheckStep, SelfCheckCommand> commands() {
    return Map.of(
        SelfCheckStep.START, start(STARTED),
        SelfCheckStep.NOTE_FINDING,
            new NoteSelfCheckFinding(ID, "f-2", null, "又一处", CLERK, STARTED),
        SelfCheckStep.FINISH, finish(STARTED),
        SelfCheckStep.CLOSE_FINDING, new CloseSelfCheckFinding(ID, "f-1", "已补签", CLERK, STARTED),
        SelfCheckStep.CALL_OFF, new CallOffSelfCheck(ID, "并入专项检查", CLERK, STARTED));
  }

  private static PlanSelfCheck plan(Instant at) {
    return new PlanSelfCheck(
        ID,
        SelfCheckLevel.COLLEGE,
        "records",
        "学籍与成绩",
        "LL",
        "2025",
        List.of("成绩更改审批"),
        DUE,
        CLERK,
        at);
  }

  private static SelfCheckPlanned planned() {
    return new SelfCheckPlanned(
        ID,
        SelfCheckLevel.COLLEGE,
        "records",
        "学籍与成绩",
        "LL",
        "2025",
        List.of("成绩更改审批"),
        CLERK,
        PLANNED,
        NOW,
        FINISH);
  }

  private static StartSelfCheck start(Instant at) {
    return new StartSelfCheck(ID, CLERK, at);
  }

  private static SelfCheckStarted started(Due due) {
    return new SelfCheckStarted(ID, CLERK, STARTED, NOW, due);
  }

  private static SelfCheckFindingNoted noted(String finding) {
    return new SelfCheckFindingNoted(
        ID, finding, "成绩更改审批", "两份缺签字", CLOSE, CLERK, STARTED, NOW, FINISH);
  }

  private static FinishSelfCheck finish(Instant at) {
    return new FinishSelfCheck(
        ID, List.of(new CheckedItem("成绩更改审批", false, "两份缺签字")), "已自查", CLERK, at);
  }

  private static SelfCheckFinished finished(Instant at, boolean late, @Nullable Due due) {
    return new SelfCheckFinished(
        ID, List.of(new CheckedItem("成绩更改审批", false, "两份缺签字")), "已自查", late, CLERK, at, NOW, due);
  }

  private static SelfCheckOverdue overdue(@Nullable Due due) {
    return new SelfCheckOverdue(
        ID, SelfCheckLevel.COLLEGE, "records", "学籍与成绩", "LL", "2025", By.clock(), DUE, NOW, due);
  }

  private static SelfCheckFindingOverdue findingOverdue() {
    return new SelfCheckFindingOverdue(ID, "f-1", "LL", By.clock(), CLOSING, NOW, null);
  }

  private static SelfCheckCalledOff calledOff() {
    return new SelfCheckCalledOff(ID, "并入专项检查", CLERK, STARTED, NOW, null);
  }
}
