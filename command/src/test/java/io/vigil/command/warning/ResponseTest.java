package io.vigil.command.warning;

import static io.vigil.command.warning.AnyWarning.ID;
import static io.vigil.command.warning.AnyWarning.clear;
import static io.vigil.command.warning.AnyWarning.close;
import static io.vigil.command.warning.AnyWarning.raise;
import static io.vigil.command.warning.AnyWarning.resume;
import static io.vigil.command.warning.AnyWarning.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.AddNote;
import io.vigil.api.warning.ResponseCommand.ApplyForWithdrawal;
import io.vigil.api.warning.ResponseCommand.CarryOutMeasure;
import io.vigil.api.warning.ResponseCommand.DecideWithdrawal;
import io.vigil.api.warning.ResponseCommand.DiagnoseWarning;
import io.vigil.api.warning.ResponseCommand.GiveDirective;
import io.vigil.api.warning.ResponseCommand.MarkRelapse;
import io.vigil.api.warning.ResponseCommand.MoveToImprovement;
import io.vigil.api.warning.ResponseCommand.PassResponseTime;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.api.warning.ResponseCommand.RateUsefulness;
import io.vigil.api.warning.ResponseCommand.ReturnResponse;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.api.warning.ResponseCommand.SubmitResponse;
import io.vigil.api.warning.ResponseCommand.VerifyEffect;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.ConfirmationAwaited;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.ResponseEvent.NoteAdded;
import io.vigil.api.warning.ResponseEvent.PlanMade;
import io.vigil.api.warning.ResponseEvent.ResponseReturned;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.Turn;
import io.vigil.api.warning.ResponseEvent.UsefulnessRated;
import io.vigil.api.warning.ResponseEvent.VerificationAwaited;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseEvent.WarningSigned;
import io.vigil.api.warning.ResponseEvent.WithdrawalApplied;
import io.vigil.api.warning.ResponseEvent.WithdrawalDecided;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.ResponseStep;
import io.vigil.api.warning.TypicalCause;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import io.vigil.api.warning.WarningEvent.WarningAggravated;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.api.warning.WithdrawalGround;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 签收、分析、措施、验证: the human life of a warning of Monday 2026-11-02. */
class ResponseTest {
  private static final Instant RAISED = day("2026-11-02");
  private static final Instant NOW = day("2026-12-31");
  private static final By DEAN = By.of("u-1", "DEPARTMENT", "page");
  private static final By OFFICE = By.of("u-2", "QUALITY_OFFICE", "page");

  private final AggregateTestFixture<Warning> fixture = new AggregateTestFixture<>(Warning.class);

  @BeforeEach
  void times() {
    Times times = AnyTimes.at(NOW);
    fixture.registerInjectableResource(times);
    fixture.registerAnnotatedCommandHandler(
        new Raising(fixture.getRepository(), id -> false, times));
  }

  @Nested
  class WhatIsAwaited {
    @Test
    void yellowWantsAnAnswerWithinFiveWorkingDays() {
      fixture
          .givenNoPriorActivity()
          .when(raise(Colour.YELLOW, false, RAISED))
          .expectEventsMatching(
              told(WarningRaised.class, due("warning.answer.yellow", "2026-11-09T15:59:59Z")));
    }

    @Test
    void orangeWithinThreeWorkingDaysAndRedWithin24Hours() {
      fixture
          .givenNoPriorActivity()
          .when(raise(Colour.ORANGE, false, RAISED))
          .expectEventsMatching(
              told(WarningRaised.class, due("warning.answer.orange", "2026-11-05T15:59:59Z")));
    }

    @Test
    void redWithin24Hours() {
      fixture
          .givenNoPriorActivity()
          .when(raise(Colour.RED, false, RAISED))
          .expectEventsMatching(
              told(WarningRaised.class, due("warning.answer.red", "2026-11-03T02:00:00Z")));
    }

    @Test
    void blueWantsNone() {
      fixture
          .givenNoPriorActivity()
          .when(raise(Colour.BLUE, false, RAISED))
          .expectEventsMatching(told(WarningRaised.class));
    }

    @Test
    void historyWantsNone() {
      fixture
          .givenNoPriorActivity()
          .when(raise(Colour.RED, true, RAISED))
          .expectEventsMatching(told(WarningRaised.class));
    }

    @Test
    void worseIsNeverGivenMoreTime() {
      given(Colour.YELLOW)
          .when(turn(2, Colour.ORANGE, day("2026-11-06")))
          .expectEventsMatching(
              told(
                  WarningColourChanged.class,
                  due("warning.answer.yellow", "2026-11-09T15:59:59Z")));
    }

    @Test
    void worseMayNeedAnAnswerSooner() {
      given(Colour.YELLOW)
          .when(turn(2, Colour.RED, day("2026-11-03")))
          .expectEventsMatching(
              told(WarningColourChanged.class, due("warning.answer.red", "2026-11-04T02:00:00Z")));
    }

    @Test
    void nothingOnceItIsBlue() {
      given(Colour.YELLOW)
          .when(turn(2, Colour.BLUE, day("2026-11-03")))
          .expectEventsMatching(told(WarningColourChanged.class, awaitsNothing()));
    }

    @Test
    void nothingMoreOfWhoHasAnsweredOnceItIsBlue() {
      given(Colour.YELLOW, acknowledge("2026-11-03"))
          .when(turn(2, Colour.BLUE, day("2026-11-04")))
          .expectEventsMatching(told(WarningColourChanged.class, awaitsNothing()));
    }

    @Test
    void noPlanWhileItIsBlueAndOneOnceItIsYellowAgain() {
      fixture
          .givenCommands(raise(Colour.BLUE, false, RAISED))
          .when(acknowledge("2026-11-03"))
          .expectEventsMatching(
              told(new Told<>(WarningAcknowledged.class, event -> event.awaited() == null)));
      fixture
          .givenCommands(raise(Colour.BLUE, false, RAISED), acknowledge("2026-11-03"))
          .when(turn(2, Colour.YELLOW, day("2026-11-04")))
          .expectEventsMatching(
              told(WarningColourChanged.class, due("warning.plan", "2026-11-13T15:59:59Z")));
      fixture
          .givenCommands(raise(Colour.BLUE, false, RAISED), acknowledge("2026-11-03"))
          .when(turn(2, Colour.YELLOW, day("2026-11-30")))
          .expectEventsMatching(
              told(WarningColourChanged.class, due("warning.plan", "2026-12-10T15:59:59Z")));
    }

    @Test
    void noMeasureOfItsDayWhileItIsBlue() {
      given(
              Colour.YELLOW,
              acknowledge("2026-11-03"),
              plan("2026-11-04", measure("m1", "2026-11-20")))
          .when(turn(2, Colour.BLUE, day("2026-11-09")))
          .expectEventsMatching(told(WarningColourChanged.class, awaitsNothing()));
      given(
              Colour.YELLOW,
              acknowledge("2026-11-03"),
              plan("2026-11-04", measure("m1", "2026-11-20")),
              turn(2, Colour.BLUE, day("2026-11-09")))
          .when(turn(3, Colour.YELLOW, day("2026-11-16")))
          .expectEventsMatching(
              told(WarningColourChanged.class, due("warning.carry-out", "2026-11-20T15:59:59Z")));
    }

    @Test
    void aMeasureWhoseDayPassedWhileItWasBlueHasTheTimeOfAResultOnceItIsYellowAgain() {
      given(Colour.YELLOW, measureOfABlueDay())
          .when(turn(3, Colour.YELLOW, day("2026-12-01")))
          .expectEventsMatching(
              told(WarningColourChanged.class, due("warning.carry-out", "2026-12-08T15:59:59Z")));
      given(Colour.YELLOW, and(measureOfABlueDay(), turn(3, Colour.YELLOW, day("2026-12-01"))))
          .when(new PassResponseTime(ID, day("2026-12-09")))
          .expectEventsMatching(told(supervised(1, null), supervised(2, "2026-12-08T15:59:59Z")));
    }

    @Test
    void soHasTheNextMeasureOnceTheFirstIsCarriedOut() {
      given(
              Colour.YELLOW,
              acknowledge("2026-11-03"),
              plan("2026-11-04", measure("m1", "2026-11-20"), measure("m2", "2026-11-24")),
              turn(2, Colour.BLUE, day("2026-11-09")),
              turn(3, Colour.YELLOW, day("2026-12-01")))
          .when(carryOut("m1", "2026-12-02"))
          .expectEventsMatching(told(due("warning.carry-out", "2026-12-08T15:59:59Z")));
    }

    @Test
    void aRelapseOfABlueOneGivesTimeForItsMeasuresFromWhenItIsNoticed() {
      given(Colour.BLUE, acknowledge("2026-11-03"), plan("2026-11-04", measure("m1", "2026-11-20")))
          .when(new MarkRelapse(ID, "w0", day("2026-12-01")))
          .expectEventsMatching(
              told(WarningRelapsed.class, due("warning.carry-out", "2026-12-08T15:59:59Z")));
    }

    @Test
    void whatWasAskedForBeforeAndWasDueWhileItWasBlueIsRemindedOfOnceItIsYellow() {
      askedWhileBlue()
          .when(new PassResponseTime(ID, day("2026-12-02")))
          .expectEventsMatching(
              told(supervised(1, "2026-12-01T02:00:00Z"), supervised(2, "2026-12-01T02:00:00Z")));
    }

    @Test
    void orIsAskedForAnewOnceItIsStillWorse() {
      askedWhileBlue()
          .when(turn(4, Colour.ORANGE, day("2026-12-02")))
          .expectEventsMatching(
              told(WarningColourChanged.class, due("warning.plan", "2026-12-12T15:59:59Z")));
    }

    /** Events of a store that asked for a plan of a blue one, yellow again since 12-01. */
    private TestExecutor<Warning> askedWhileBlue() {
      List<Object> events = new ArrayList<>();
      RaiseWarning raised = raise(Colour.YELLOW, false, RAISED);
      Instant known = day("2026-11-03");
      events.add(
          new WarningRaised(
              ID,
              raised.controlPoint(),
              raised.unit(),
              raised.unitPath(),
              Colour.YELLOW,
              raised.since(),
              false,
              raised.evidence(),
              raised.cause(),
              RAISED));
      events.add(
          new WarningAcknowledged(
              ID,
              null,
              AnyTimes.at(NOW).within(raised.unit(), ResponseLimit.PLAN, known),
              DEAN,
              known,
              known,
              null));
      events.add(changed(2, Colour.YELLOW, Colour.BLUE, "2026-11-04"));
      events.add(changed(3, Colour.BLUE, Colour.YELLOW, "2026-12-01"));
      return fixture.given(events);
    }

    private WarningColourChanged changed(int cause, Colour before, Colour after, String day) {
      var turned = turn(cause, after, day(day));
      return new WarningColourChanged(
          ID, before, after, turned.evidence(), turned.cause(), turned.recordedAt());
    }

    private static Object[] measureOfABlueDay() {
      return new Object[] {
        acknowledge("2026-11-03"),
        plan("2026-11-04", measure("m1", "2026-11-20")),
        turn(2, Colour.BLUE, day("2026-11-09"))
      };
    }

    private static Told<SupervisionRaised> supervised(int level, String at) {
      return new Told<>(
          SupervisionRaised.class,
          event -> event.level() == level && (at == null || event.at().equals(Instant.parse(at))));
    }

    @Test
    void aStepOfBlueThatIsRecordedWhenItIsYellowAgainAsksForTheNextOne() {
      given(
              Colour.YELLOW,
              turn(2, Colour.BLUE, day("2026-11-05")),
              turn(3, Colour.YELLOW, day("2026-11-10")))
          .when(acknowledge("2026-11-07"))
          .expectEventsMatching(told(due("warning.plan", "2026-11-17T15:59:59Z")));
      given(
              Colour.YELLOW,
              turn(2, Colour.BLUE, day("2026-11-05")),
              turn(3, Colour.YELLOW, day("2026-11-30")))
          .when(acknowledge("2026-11-07"))
          .expectEventsMatching(told(due("warning.plan", "2026-12-10T15:59:59Z")));
    }

    @Test
    void whatDidNotWorkAndIsRecordedOnceItIsBlueIsWorseFromThere() {
      Object[] late = and(submitted(), turn(2, Colour.BLUE, day("2026-11-20")));
      var ineffective = new VerifyEffect(ID, false, "到课率未回升", null, OFFICE, day("2026-11-09"));

      given(Colour.YELLOW, late)
          .when(ineffective)
          .expectEventsMatching(
              told(
                  EffectVerified.class,
                  WarningAggravated.class,
                  due("warning.plan", "2026-11-30T15:59:59Z")));
      given(Colour.YELLOW, and(late, ineffective))
          .when(new PassResponseTime(ID, day("2026-12-01")))
          .expectEventsMatching(told(supervised(1, null), supervised(2, "2026-11-30T15:59:59Z")));
    }

    @Test
    void aStepThatIsRecordedLaterCountsByTheColourOfItsDay() {
      given(Colour.YELLOW, turn(2, Colour.BLUE, day("2026-11-30")))
          .when(acknowledge("2026-11-03"))
          .expectEventsMatching(told(due("warning.plan", "2026-11-13T15:59:59Z")));
    }

    @Test
    void nobodyIsRemindedOfWhatWasAwaitedBeforeItWasBlue() {
      given(Colour.YELLOW, acknowledge("2026-11-03"), turn(2, Colour.BLUE, day("2026-11-04")))
          .when(new PassResponseTime(ID, day("2026-12-10")))
          .expectNoEvents();
    }

    @Test
    void whoHasAnsweredIsNotAskedAgain() {
      given(Colour.YELLOW, acknowledge("2026-11-03"))
          .when(turn(2, Colour.ORANGE, day("2026-11-04")))
          .expectEventsMatching(told(WarningColourChanged.class));
    }
  }

  @Nested
  class TheClock {
    @Test
    void tellsTheNextInLineAtHalfTime() {
      given(Colour.YELLOW)
          .when(new PassResponseTime(ID, day("2026-11-06")))
          .expectEvents(supervised(1, "2026-11-05T15:59:59Z"));
    }

    @Test
    void tellsThatItIsOverdue() {
      given(Colour.YELLOW, new PassResponseTime(ID, day("2026-11-06")))
          .when(new PassResponseTime(ID, day("2026-11-10")))
          .expectEvents(supervised(2, "2026-11-09T15:59:59Z"));
    }

    @Test
    void tellsBothWhereNobodyAskedBetween() {
      given(Colour.YELLOW)
          .when(new PassResponseTime(ID, day("2026-11-10")))
          .expectEvents(
              supervised(1, "2026-11-05T15:59:59Z"), supervised(2, "2026-11-09T15:59:59Z"));
    }

    @Test
    void isHarmlessTwice() {
      given(Colour.YELLOW, new PassResponseTime(ID, day("2026-11-10")))
          .when(new PassResponseTime(ID, day("2026-11-10")))
          .expectNoEvents();
    }

    @Test
    void saysNothingInTime() {
      given(Colour.YELLOW).when(new PassResponseTime(ID, day("2026-11-05"))).expectNoEvents();
    }

    @Test
    void saysNothingOfACaseThatIsOver() {
      given(
              Colour.YELLOW,
              clear(2, day("2026-11-03")),
              close(3, CloseReason.MEASURED, day("2026-11-04")))
          .when(new PassResponseTime(ID, day("2026-12-10")))
          .expectNoEvents();
    }

    @Test
    void aStepTellsFirstWhatBecameOverdueBeforeIt() {
      given(Colour.YELLOW)
          .when(acknowledge("2026-11-10"))
          .expectEventsMatching(
              told(SupervisionRaised.class, SupervisionRaised.class, WarningAcknowledged.class));
    }

    private SupervisionRaised supervised(int level, String at) {
      return new SupervisionRaised(
          ID, level, "warning.answer.yellow", By.clock(), Instant.parse(at), NOW);
    }
  }

  @Nested
  class Relapse {
    private final MarkRelapse relapse = new MarkRelapse(ID, "w0", day("2026-11-03"));

    @Test
    void isOneColourWorseAndWantsAnAnswer() {
      fixture
          .givenCommands(raise(Colour.BLUE, false, RAISED))
          .when(relapse)
          .expectEventsMatching(
              told(
                  relapsed(Colour.BLUE, Colour.YELLOW),
                  due("warning.answer.yellow", "2026-11-10T15:59:59Z")));
    }

    @Test
    void holdsSinceTheWarningWasRaisedAndIsToldWhenItIsNoticed() {
      fixture
          .givenCommands(raise(Colour.BLUE, false, RAISED))
          .when(relapse)
          .expectEventsMatching(told(relapsed(RAISED, relapse.at()), AnswerAwaited.class));
    }

    @Test
    void holdsNotBeforeTheColourThatItFollows() {
      fixture
          .givenCommands(
              raise(Colour.BLUE, false, RAISED), turn(2, Colour.YELLOW, day("2026-11-03")))
          .when(new MarkRelapse(ID, "w0", day("2026-11-09")))
          .expectEventsMatching(
              told(relapsed(day("2026-11-03"), day("2026-11-09")), AnswerAwaited.class));
    }

    @Test
    void holdsSinceTheWarningWasRaisedThoughTheReadingsAreBackWhenItIsNoticed() {
      fixture
          .givenCommands(raise(Colour.BLUE, false, RAISED), clear(2, day("2026-11-03")))
          .when(new MarkRelapse(ID, "w0", day("2026-11-09")))
          .expectEventsMatching(told(relapsed(RAISED, day("2026-11-09")), AnswerAwaited.class));
    }

    @Test
    void isMarkedOnce() {
      fixture
          .givenCommands(raise(Colour.BLUE, false, RAISED), relapse)
          .when(relapse)
          .expectNoEvents();
    }

    @Test
    void isWorseWhateverTheReadingsSayNext() {
      fixture
          .givenCommands(raise(Colour.BLUE, false, RAISED), relapse)
          .when(turn(2, Colour.YELLOW, day("2026-11-09")))
          .expectEventsMatching(told(changed(Colour.YELLOW, Colour.ORANGE), AnswerAwaited.class));
    }

    @Test
    void isNotWorseThanRed() {
      fixture.givenCommands(raise(Colour.RED, false, RAISED)).when(relapse).expectNoEvents();
    }

    @Test
    void isNoneOfACaseThatIsOver() {
      fixture
          .givenCommands(
              raise(Colour.BLUE, false, RAISED),
              clear(2, day("2026-11-03")),
              close(3, CloseReason.MEASURED, day("2026-11-03")))
          .when(relapse)
          .expectNoEvents();
    }

    private Told<WarningRelapsed> relapsed(Instant since, Instant noticed) {
      return new Told<>(
          WarningRelapsed.class,
          event -> since.equals(event.since()) && event.recordedAt().equals(noticed));
    }

    private Told<WarningRelapsed> relapsed(Colour before, Colour after) {
      return new Told<>(
          WarningRelapsed.class,
          event ->
              event.before() == before && event.colour() == after && event.earlier().equals("w0"));
    }

    private Told<WarningColourChanged> changed(Colour before, Colour after) {
      return new Told<>(
          WarningColourChanged.class, event -> event.before() == before && event.colour() == after);
    }
  }

  @Nested
  class Answer {
    @Test
    void acknowledgedOnBehalfOfAnother() {
      var secretary = new By("u-3", "DEPARTMENT", "page", "u-1");

      given(Colour.YELLOW)
          .when(new AcknowledgeWarning(ID, null, secretary, day("2026-11-03")))
          .expectEventsMatching(
              told(new Told<>(WarningAcknowledged.class, event -> event.by().equals(secretary))));
    }

    @Test
    void acknowledgingGivesTenDaysForThePlan() {
      given(Colour.YELLOW)
          .when(acknowledge("2026-11-03"))
          .expectEventsMatching(told(due("warning.plan", "2026-11-13T15:59:59Z")));
    }

    @Test
    void whatIsSaidIsSealedUnderWhoeverAnswersForTheMeasureElseUnderTheCase() {
      var named =
          new PlannedMeasure("m1", "与王芳谈话", "T-1", "王芳", null, LocalDate.parse("2026-11-20"));
      given(Colour.YELLOW, acknowledge("2026-11-03"))
          .when(plan("2026-11-05", named, measure("m2", "2026-11-21")))
          .expectEventsMatching(
              told(
                  sealed(MeasurePlanned.class, MeasurePlanned::subject, "T-1"),
                  sealed(MeasurePlanned.class, MeasurePlanned::subject, "warning|" + ID),
                  PlanMade.class));
      given(Colour.YELLOW, acknowledge("2026-11-03"), plan("2026-11-05", named))
          .when(carryOut("m1", "2026-11-07"))
          .expectEventsMatching(
              told(sealed(MeasureCarriedOut.class, MeasureCarriedOut::subject, "T-1")));
    }

    private <E> Told<E> sealed(Class<E> type, Function<E, String> subject, String expected) {
      return new Told<>(type, event -> expected.equals(subject.apply(event)));
    }

    @Test
    void needsACauseOrWords() {
      given(Colour.YELLOW, acknowledge("2026-11-03"))
          .when(new DiagnoseWarning(ID, List.of(), " ", DEAN, day("2026-11-04")))
          .expectException(Rejection.class);
    }

    @Test
    void aPlanAwaitsItsFirstMeasure() {
      given(Colour.YELLOW, acknowledge("2026-11-03"), diagnose("2026-11-04"))
          .when(plan("2026-11-05", measure("m1", "2026-11-20"), measure("m2", "2026-11-12")))
          .expectEventsMatching(
              told(
                  MeasurePlanned.class,
                  MeasurePlanned.class,
                  due("warning.carry-out", "2026-11-12T15:59:59Z")));
    }

    @Test
    void aPlanNeedsAMeasureThatSomebodyAnswersForInTime() {
      given(Colour.YELLOW, acknowledge("2026-11-03"))
          .when(plan("2026-11-05"))
          .expectException(Rejection.class);
      given(Colour.YELLOW, acknowledge("2026-11-03"))
          .when(plan("2026-11-05", measure("m1", "2026-11-04")))
          .expectException(Rejection.class);
      given(Colour.YELLOW, acknowledge("2026-11-03"))
          .when(plan("2026-11-05", new PlannedMeasure("m", "x", null, null, null, LocalDate.MAX)))
          .expectException(Rejection.class);
    }

    @Test
    void theNextMeasureIsAwaitedAndThenTheReport() {
      Object[] planned = {
        acknowledge("2026-11-03"),
        plan("2026-11-05", measure("m1", "2026-11-20"), measure("m2", "2026-11-12"))
      };

      given(Colour.YELLOW, planned)
          .when(carryOut("m2", "2026-11-07"))
          .expectEventsMatching(told(due("warning.carry-out", "2026-11-20T15:59:59Z")));
      given(Colour.YELLOW, and(planned, carryOut("m2", "2026-11-07")))
          .when(carryOut("m1", "2026-11-11"))
          .expectEventsMatching(told(due("warning.submit", "2026-11-18T15:59:59Z")));
    }

    @Test
    void onlyAnOpenMeasureIsCarriedOut() {
      given(
              Colour.YELLOW,
              acknowledge("2026-11-03"),
              plan("2026-11-05", measure("m", "2026-11-12")))
          .when(carryOut("other", "2026-11-10"))
          .expectException(Rejection.class);
    }

    @Test
    void whatIsSubmittedAwaitsItsVerification() {
      given(
              Colour.YELLOW,
              acknowledge("2026-11-03"),
              plan("2026-11-05", measure("m", "2026-11-12")))
          .when(new SubmitResponse(ID, "已落实", DEAN, day("2026-11-12")))
          .expectEventsMatching(
              told(SupervisionRaised.class, due("warning.verify", "2026-11-19T15:59:59Z")));
    }

    @Test
    void whatIsReturnedIsPlannedAnew() {
      given(Colour.YELLOW, submitted())
          .when(new ReturnResponse(ID, "措施不具体", OFFICE, day("2026-11-07")))
          .expectEventsMatching(told(new Told<>(ResponseReturned.class, e -> e.awaited() != null)));
      given(Colour.YELLOW, and(submitted(), new ReturnResponse(ID, "x", OFFICE, day("2026-11-07"))))
          .when(plan("2026-11-08", measure("m9", "2026-11-20")))
          .expectEventsMatching(told(MeasurePlanned.class, PlanMade.class));
    }

    @Test
    void noStepBeforeTheWarningOrInTheFuture() {
      given(Colour.YELLOW).when(acknowledge("2026-11-01")).expectException(Rejection.class);
      given(Colour.YELLOW).when(acknowledge("2027-01-01")).expectException(Rejection.class);
    }

    @Test
    void aStepIsRefusedWithThoseThatArePossible() {
      given(Colour.YELLOW)
          .when(new SubmitResponse(ID, "x", DEAN, day("2026-11-03")))
          .expectException(StepRefused.class)
          .expectExceptionMessage(
              "Warning 'w1' is NEW: 'submit' is not possible now. Possible: acknowledge, sign,"
                  + " improvement, withdrawal, directive, note, useful.");
    }
  }

  @Nested
  class Closing {
    @Test
    void yellowClosesByTheReadingsAlone() {
      given(Colour.YELLOW, clear(2, day("2026-11-10")))
          .when(close(3, CloseReason.MEASURED, day("2026-11-17")))
          .expectEventsMatching(told(WarningClosed.class));
    }

    @Test
    void orangeAwaitsItsVerification() {
      given(Colour.ORANGE, clear(2, day("2026-11-10")))
          .when(close(3, CloseReason.MEASURED, day("2026-11-17")))
          .expectEventsMatching(
              told(
                  new Told<>(
                      VerificationAwaited.class,
                      e -> e.awaited().due().step().equals("warning.verify"))));
    }

    @Test
    void historyDoesNot() {
      fixture
          .givenCommands(raise(Colour.RED, true, RAISED), clear(2, day("2026-11-10")))
          .when(close(3, CloseReason.HISTORY, day("2026-11-17")))
          .expectEventsMatching(told(WarningClosed.class));
    }

    @Test
    void theVerificationClosesWhatIsBackAtThatTime() {
      given(Colour.ORANGE, back())
          .when(verify(true, null, "2026-11-18"))
          .expectEventsMatching(
              told(
                  EffectVerified.class,
                  new Told<>(
                      WarningClosed.class,
                      closed -> closed.recordedAt().equals(day("2026-11-18")))));
    }

    @Test
    void whatWasVerifiedBeforeClosesWithTheReadings() {
      given(
              Colour.ORANGE,
              and(submitted(), verify(true, null, "2026-11-09"), clear(2, day("2026-11-10"))))
          .when(close(3, CloseReason.MEASURED, day("2026-11-17")))
          .expectEventsMatching(told(WarningClosed.class));
    }

    @Test
    void doesNotCloseBeforeTheReadingsAreBack() {
      given(Colour.ORANGE, submitted())
          .when(verify(true, null, "2026-11-07"))
          .expectEventsMatching(told(EffectVerified.class));
    }

    @Test
    void redNeedsADocument() {
      given(Colour.RED, back())
          .when(verify(true, null, "2026-11-18"))
          .expectException(Rejection.class);
      given(Colour.RED, back())
          .when(verify(true, "质委〔2026〕9号", "2026-11-18"))
          .expectEventsMatching(
              told(EffectVerified.class, WarningClosed.class, ConfirmationAwaited.class));
    }

    @Test
    void ineffectiveIsPlannedAnewForAReason() {
      given(Colour.ORANGE, submitted())
          .when(new VerifyEffect(ID, false, null, null, OFFICE, day("2026-11-07")))
          .expectException(Rejection.class);
      given(Colour.ORANGE, submitted())
          .when(ineffective("2026-11-07"))
          .expectEventsMatching(
              told(
                  due("warning.plan", "2026-11-17T15:59:59Z"),
                  new Told<>(
                      WarningAggravated.class,
                      worse -> worse.before() == Colour.ORANGE && worse.colour() == Colour.RED)));
    }

    @Test
    void ineffectiveIsNoWorseOnceTheReadingsAreBackOrTheColourIsTheWorst() {
      given(Colour.ORANGE, back())
          .when(ineffective("2026-11-18"))
          .expectEventsMatching(told(EffectVerified.class));
      given(Colour.RED, submitted())
          .when(ineffective("2026-11-07"))
          .expectEventsMatching(told(EffectVerified.class));
    }

    @Test
    void whatDidNotWorkStaysAColourWorseThanItsReadings() {
      given(Colour.ORANGE, and(submitted(), ineffective("2026-11-07")))
          .when(turn(4, Colour.YELLOW, day("2026-11-10")))
          .expectEventsMatching(
              told(
                  new Told<>(
                      WarningColourChanged.class, turned -> turned.colour() == Colour.ORANGE)));
    }

    private static VerifyEffect ineffective(String day) {
      return new VerifyEffect(ID, false, "到课率未回升", null, OFFICE, day(day));
    }

    @Test
    void lateDataThatMakeItYellowCloseIt() {
      given(Colour.ORANGE, back())
          .when(turn(4, Colour.YELLOW, day("2026-11-18")))
          .expectEventsMatching(told(WarningColourChanged.class, WarningClosed.class));
    }

    @Test
    void aRelapseAsksAnew() {
      given(
              Colour.ORANGE,
              and(submitted(), verify(true, null, "2026-11-09"), clear(2, day("2026-11-10"))))
          .when(resume(3, Colour.ORANGE, day("2026-11-17")))
          .expectEventsMatching(
              told(
                  WarningResumed.class,
                  new Told<>(
                      AnswerAwaited.class,
                      e -> e.state() == ResponseState.ACKNOWLEDGED && e.awaited() != null)));
    }
  }

  @Nested
  class RecordedLater {
    @Test
    void aStepCountsWhereTheCaseWasOpenWhenItWasDone() {
      given(Colour.YELLOW, closed("2026-11-17"))
          .when(acknowledge("2026-11-05"))
          .expectEventsMatching(told(WarningAcknowledged.class));
    }

    @Test
    void notWhereItWasOverAlready() {
      given(Colour.YELLOW, closed("2026-11-17"))
          .when(acknowledge("2026-11-18"))
          .expectException(StepRefused.class);
    }

    @Test
    void whatWasLateBeforeTheEndIsTold() {
      given(Colour.YELLOW, and(closed("2026-11-17"), acknowledge("2026-11-03")))
          .when(plan("2026-11-16", measure("m", "2026-11-30")))
          .expectEventsMatching(
              told(
                  SupervisionRaised.class,
                  SupervisionRaised.class,
                  MeasurePlanned.class,
                  PlanMade.class));
    }

    @Test
    void theVerificationIsStillAwaitedThen() {
      given(Colour.ORANGE, back())
          .when(acknowledge("2026-11-04"))
          .expectEventsMatching(told(due("warning.verify", "2026-11-24T15:59:59Z")));
    }
  }

  @Nested
  class OtherWays {
    @Test
    void movedToATaskOfTheYearNothingIsAwaited() {
      given(Colour.YELLOW)
          .when(new MoveToImprovement(ID, "人才引进", OFFICE, day("2026-11-03")))
          .expectEventsMatching(
              told(new Told<>(MovedToImprovement.class, e -> e.awaited() == null)));
    }

    @Test
    void anApplicationIsDecidedOnce() {
      given(Colour.YELLOW).when(apply()).expectEventsMatching(told(WithdrawalApplied.class));
      given(Colour.YELLOW, apply()).when(apply()).expectException(StepRefused.class);
      given(Colour.YELLOW).when(decide(true)).expectException(StepRefused.class);
      given(Colour.YELLOW, apply(), decide(false))
          .when(decide(true))
          .expectException(StepRefused.class);
    }

    @Test
    void whatIsAgreedToIsWithdrawn() {
      given(Colour.YELLOW, apply())
          .when(decide(true))
          .expectEventsMatching(
              told(
                  WithdrawalDecided.class,
                  new Told<>(
                      WarningWithdrawn.class, e -> e.reason() == WithdrawReason.NOT_QUALITY)));
    }

    @Test
    void theMonitorCannotBringItBack() {
      given(Colour.YELLOW, apply(), decide(true))
          .when(clear(9, day("2026-11-20")))
          .expectNoEvents();
    }

    @Test
    void whoeverIsNotTheFirstTakesNoticeWhileTheCaseIsOpen() {
      var notice = new SignWarning(ID, "已阅", By.of("u-9", "LEADER", "page"), day("2026-11-03"));

      given(Colour.YELLOW).when(notice).expectEventsMatching(told(WarningSigned.class));
      given(Colour.YELLOW, acknowledge("2026-11-03"), notice)
          .when(new SignWarning(ID, null, OFFICE, day("2026-11-04")))
          .expectEventsMatching(told(WarningSigned.class));
      given(Colour.BLUE, closed("2026-11-17"))
          .when(new SignWarning(ID, null, OFFICE, day("2026-11-20")))
          .expectException(StepRefused.class);
    }

    @Test
    void aDirectiveIsATask() {
      var task = measure("d1", "2026-11-12");

      given(Colour.YELLOW)
          .when(new GiveDirective(ID, task, By.of("u-9", "LEADER", "page"), day("2026-11-03")))
          .expectEventsMatching(told(DirectiveGiven.class));
      given(
              Colour.YELLOW,
              new GiveDirective(ID, task, By.of("u-9", "LEADER", "page"), day("2026-11-03")))
          .when(carryOut("d1", "2026-11-04"))
          .expectEventsMatching(told(MeasureCarriedOut.class));
    }

    @Test
    void notesAndVotesAreTakenOfAnyCase() {
      given(Colour.BLUE, closed("2026-11-17"))
          .when(new AddNote(ID, "本周赴企业实训", null, null, DEAN, day("2026-11-20")))
          .expectEventsMatching(told(NoteAdded.class));
      given(Colour.BLUE)
          .when(new RateUsefulness(ID, false, null, DEAN, day("2026-11-20")))
          .expectEventsMatching(told(UsefulnessRated.class));
    }

    private ApplyForWithdrawal apply() {
      return new ApplyForWithdrawal(
          ID, WithdrawalGround.NOT_QUALITY, "全班外出实训", DEAN, day("2026-11-03"));
    }

    private DecideWithdrawal decide(boolean accepted) {
      return new DecideWithdrawal(
          ID, accepted, accepted ? null : "数据属实", OFFICE, day("2026-11-04"));
    }
  }

  @Test
  void theTableInTheDocumentationIsTheOneThatDecides() throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "warnings.md")))
        .contains(Transitions.markdown());
  }

  /** A measure has a day of its own. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CARRY_OUT")
  void everyLimitStandsInTheDocumentation(ResponseLimit limit) throws IOException {
    String usual =
        limit
            .usual()
            .text()
            .replaceFirst("wd$", " working days")
            .replaceFirst("(?<=\\d)d$", " days")
            .replaceFirst("(?<=\\d)h$", " hours");

    assertThat(Files.readAllLines(Path.of("..", "docs", "warnings.md")))
        .filteredOn(line -> line.endsWith("| `vigil.limits.%s` |".formatted(limit.key())))
        .singleElement()
        .asString()
        .contains("| " + usual + " |");
  }

  @ParameterizedTest
  @EnumSource
  void everyStepIsRefusedWhereTheTableDoesNotAllowIt(ResponseStep step) {
    for (ResponseState state : ResponseState.values()) {
      assertThat(Transitions.allowed(state, EnumSet.allOf(Circumstance.class)).contains(step))
          .as("%s in %s", step, state)
          .isEqualTo(
              Transitions.RULES.stream()
                  .anyMatch(rule -> rule.step() == step && rule.in().contains(state)));
      assertThat(Transitions.allowed(state, EnumSet.noneOf(Circumstance.class)))
          .containsExactlyInAnyOrder(ResponseStep.NOTE, ResponseStep.USEFUL);
    }
  }

  private TestExecutor<Warning> given(Colour colour, Object... then) {
    AggregateTestFixture<Warning> fresh = new AggregateTestFixture<>(Warning.class);
    Times times = AnyTimes.at(NOW);
    fresh.registerInjectableResource(times);
    fresh.registerAnnotatedCommandHandler(new Raising(fresh.getRepository(), id -> false, times));
    return fresh.givenCommands(and(new Object[] {raise(colour, false, RAISED)}, then));
  }

  private static Object[] and(Object[] before, Object... then) {
    List<Object> all = new ArrayList<>(Arrays.asList(before));
    all.addAll(Arrays.asList(then));
    return all.toArray();
  }

  private static Object[] submitted() {
    return new Object[] {
      acknowledge("2026-11-03"),
      plan("2026-11-04", measure("m", "2026-11-30")),
      new SubmitResponse(ID, "已落实", DEAN, day("2026-11-06"))
    };
  }

  private static Object[] closed(String day) {
    return new Object[] {clear(2, day("2026-11-10")), close(3, CloseReason.MEASURED, day(day))};
  }

  /** The readings are back, and the monitor would have closed it. */
  private static Object[] back() {
    return closed("2026-11-17");
  }

  private static AcknowledgeWarning acknowledge(String day) {
    return new AcknowledgeWarning(ID, null, DEAN, day(day));
  }

  private static DiagnoseWarning diagnose(String day) {
    return new DiagnoseWarning(ID, List.of(TypicalCause.TEACHERS), "", DEAN, day(day));
  }

  private static PlanMeasures plan(String day, PlannedMeasure... measures) {
    return new PlanMeasures(ID, List.of(measures), DEAN, day(day));
  }

  private static PlannedMeasure measure(String id, String due) {
    return new PlannedMeasure(id, "固定代课教师", null, null, "D02", LocalDate.parse(due));
  }

  private static CarryOutMeasure carryOut(String measure, String day) {
    return new CarryOutMeasure(ID, measure, "已完成", DEAN, day(day));
  }

  private static VerifyEffect verify(boolean effective, String document, String day) {
    return new VerifyEffect(ID, effective, null, document, OFFICE, day(day));
  }

  /** Exactly these events, in this order; a class stands for any event of it. */
  private static Matcher<List<EventMessage<?>>> told(Object... expected) {
    return new CustomTypeSafeMatcher<>(Arrays.toString(expected)) {
      @Override
      protected boolean matchesSafely(List<EventMessage<?>> events) {
        if (events.size() != expected.length) {
          return false;
        }
        for (int i = 0; i < expected.length; i++) {
          Object event = events.get(i).getPayload();
          boolean fits =
              expected[i] instanceof Class<?> type
                  ? type.isInstance(event)
                  : ((Told<?>) expected[i]).fits(event);
          if (!fits) {
            return false;
          }
        }
        return true;
      }
    };
  }

  /** An event with more to say of it. */
  private record Told<E>(Class<E> type, Predicate<E> also) {
    boolean fits(Object event) {
      return type.isInstance(event) && also.test(type.cast(event));
    }

    @Override
    public String toString() {
      return type.getSimpleName() + " with more";
    }
  }

  private static Told<Turn> due(String step, String at) {
    return new Told<>(
        Turn.class,
        turn ->
            turn.awaited() != null
                && turn.awaited().due().step().equals(step)
                && turn.awaited().due().at().equals(Instant.parse(at)));
  }

  private static Told<AnswerAwaited> awaitsNothing() {
    return new Told<>(AnswerAwaited.class, event -> event.awaited() == null);
  }

  /** Ten o'clock in the morning. */
  private static Instant day(String day) {
    return Instant.parse(day + "T02:00:00Z");
  }
}
