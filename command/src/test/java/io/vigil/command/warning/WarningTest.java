package io.vigil.command.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import io.vigil.api.warning.WarningCommand.ResumeWarning;
import io.vigil.api.warning.WarningCommand.WithdrawWarning;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WarningTest {
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final LocalDate SINCE = LocalDate.of(2026, 11, 16);
  private static final String ID = "w1";

  private final AggregateTestFixture<Warning> fixture = new AggregateTestFixture<>(Warning.class);
  private final Set<String> known = new HashSet<>();

  @BeforeEach
  void raising() {
    Times times = AnyTimes.at(NOW);
    fixture.registerInjectableResource(times);
    fixture.registerAnnotatedCommandHandler(
        new Raising(fixture.getRepository(), known::contains, times));
  }

  @Nested
  class Raise {
    @Test
    void raisesAWarning() {
      fixture.givenNoPriorActivity().when(raise(1)).expectEvents(raised(1));
    }

    @Test
    void doesNotRaiseTwiceForOneCause() {
      known.add(ID);

      fixture.given(raised(1)).when(raise(1)).expectNoEvents();
    }
  }

  @Nested
  class WhatItIsAbout {
    private static WarningRaised standards(String... ids) {
      return new WarningRaised(
          ID, "STANDARD", "LL", List.of("LL"), Colour.BLUE, SINCE, true, about(ids), cause(1), NOW);
    }

    private static Evidence about(String... ids) {
      return Evidence.of(
          new Occurrence(
              OccurrenceRule.STANDARDS_OVERDUE, "standards", null, null, ids.length, List.of(ids)),
          SINCE,
          Colour.BLUE);
    }

    @Test
    void mayGrowInTheSameColour() {
      fixture
          .given(standards("a"))
          .when(new ChangeWarningColour(ID, Colour.BLUE, about("a", "b"), cause(2), NOW))
          .expectEvents(
              new WarningColourChanged(
                  ID, Colour.BLUE, Colour.BLUE, about("a", "b"), cause(2), NOW));
    }

    @Test
    void isNotToldAgainWhereNothingChanged() {
      fixture
          .given(standards("a"))
          .when(new ChangeWarningColour(ID, Colour.BLUE, about("a"), cause(2), NOW))
          .expectNoEvents();
    }
  }

  @Nested
  class ChangeColour {
    @Test
    void turnsWorse() {
      fixture.given(raised(1)).when(colour(2, Colour.RED)).expectEvents(red(2));
    }

    @Test
    void saysNothingOfTheSameColour() {
      fixture.given(raised(1)).when(colour(2, Colour.YELLOW)).expectNoEvents();
    }

    @Test
    void ignoresACauseFromBefore() {
      fixture.given(raised(3)).when(colour(2, Colour.RED)).expectNoEvents();
    }

    @Test
    void lateDataMayChangeHowBadAClosedCaseWas() {
      fixture
          .given(raised(1), cleared(2), closed(3))
          .when(colour(4, Colour.RED))
          .expectEvents(red(4));
    }

    @Test
    void hasNoColourOnceWithdrawn() {
      fixture
          .given(raised(1), withdrawn(2))
          .when(colour(3, Colour.RED))
          .expectException(Rejection.class);
    }
  }

  @Nested
  class ClearAndClose {
    @Test
    void clearsWhenTheConditionIsOver() {
      fixture.given(raised(1)).when(clear(2)).expectEvents(cleared(2));
    }

    @Test
    void closesWhenTheCaseIsOver() {
      fixture.given(raised(1), cleared(2)).when(close(3)).expectEvents(closed(3));
    }

    @Test
    void clearsAndClosesByStepsOfOneCause() {
      fixture
          .given(raised(1), new WarningCleared(ID, evidence(), new Cause(2, 0), NOW))
          .when(new CloseWarning(ID, CloseReason.HISTORY, new Cause(2, 1), NOW))
          .expectEvents(new WarningClosed(ID, CloseReason.HISTORY, new Cause(2, 1), NOW));
    }

    @Test
    void closesWhereNothingMoreWillBeCollected() {
      var cause = new Cause(2, 0);

      fixture
          .given(raised(1))
          .when(new CloseWarning(ID, CloseReason.COLLECTION_ENDED, cause, NOW))
          .expectEvents(new WarningClosed(ID, CloseReason.COLLECTION_ENDED, cause, NOW));
    }

    @Test
    void doesNotCloseWhileTheConditionHolds() {
      fixture.given(raised(1)).when(close(2)).expectException(Rejection.class);
    }
  }

  @Nested
  class Resume {
    @Test
    void resumesAClearedWarning() {
      fixture.given(raised(1), cleared(2)).when(resume(3)).expectEvents(resumed(3));
    }

    @Test
    void resumesAWarningThatLateDataShowToBeOpen() {
      fixture.given(raised(1), cleared(2), closed(3)).when(resume(4)).expectEvents(resumed(4));
    }

    @Test
    void doesNotResumeWhatIsOpen() {
      fixture.given(raised(1)).when(resume(2)).expectException(Rejection.class);
    }
  }

  @Nested
  class Withdraw {
    @Test
    void withdrawsAWarningThatShouldNotHaveStood() {
      fixture.given(raised(1)).when(withdraw(2)).expectEvents(withdrawn(2));
    }

    @Test
    void withdrawsOneThatIsClosedToo() {
      fixture.given(raised(1), cleared(2), closed(3)).when(withdraw(4)).expectEvents(withdrawn(4));
    }

    @Test
    void isNotOverBeforeWhatLedToIt() {
      var learnedEarlier =
          new WithdrawWarning(
              ID, WithdrawReason.COMMON_CAUSE, cause(4), NOW.minus(Duration.ofDays(9)));

      fixture
          .given(raised(1), cleared(2), closed(3))
          .when(learnedEarlier)
          .expectEvents(new WarningWithdrawn(ID, WithdrawReason.COMMON_CAUSE, cause(4), NOW));
    }

    @Test
    void withdrawsOnce() {
      fixture.given(raised(1), withdrawn(2)).when(withdraw(2)).expectNoEvents();
    }
  }

  private static Cause cause(long position) {
    return new Cause(position, 0);
  }

  private static RaiseWarning raise(long position) {
    return new RaiseWarning(
        ID,
        "ATTENDANCE",
        "D02",
        List.of("LL", "D02"),
        Colour.YELLOW,
        SINCE,
        true,
        evidence(),
        cause(position),
        NOW);
  }

  private static WarningRaised raised(long position) {
    return new WarningRaised(
        ID,
        "ATTENDANCE",
        "D02",
        List.of("LL", "D02"),
        Colour.YELLOW,
        SINCE,
        true,
        evidence(),
        cause(position),
        NOW);
  }

  private static ChangeWarningColour colour(long position, Colour colour) {
    return new ChangeWarningColour(ID, colour, evidence(), cause(position), NOW);
  }

  private static WarningColourChanged red(long position) {
    return new WarningColourChanged(
        ID, Colour.YELLOW, Colour.RED, evidence(), cause(position), NOW);
  }

  private static ClearWarning clear(long position) {
    return new ClearWarning(ID, evidence(), cause(position), NOW);
  }

  private static WarningCleared cleared(long position) {
    return new WarningCleared(ID, evidence(), cause(position), NOW);
  }

  private static CloseWarning close(long position) {
    return new CloseWarning(ID, CloseReason.MEASURED, cause(position), NOW);
  }

  private static WarningClosed closed(long position) {
    return new WarningClosed(ID, CloseReason.MEASURED, cause(position), NOW);
  }

  private static ResumeWarning resume(long position) {
    return new ResumeWarning(ID, Colour.ORANGE, evidence(), cause(position), NOW);
  }

  private static WarningResumed resumed(long position) {
    return new WarningResumed(ID, Colour.ORANGE, evidence(), cause(position), NOW);
  }

  private static WithdrawWarning withdraw(long position) {
    return new WithdrawWarning(ID, WithdrawReason.DATA_CORRECTED, cause(position), NOW);
  }

  private static WarningWithdrawn withdrawn(long position) {
    return new WarningWithdrawn(ID, WithdrawReason.DATA_CORRECTED, cause(position), NOW);
  }

  private static Evidence evidence() {
    var rule =
        new JudgingRule(
            Direction.HIGHER_IS_BETTER,
            "%",
            Lines.of(95, 90, 85, LocalDate.of(2000, 1, 1)),
            Colour.ORANGE,
            null,
            1,
            1,
            PeriodKind.TEACHING_WEEK);
    return new Evidence(
        "threshold",
        new PeriodSpan("2026-27/1-W12", SINCE, SINCE.plusDays(6)),
        84.0,
        null,
        rule,
        new Grade(Colour.YELLOW, Grade.Reason.WARNING_VALUE, 85.0),
        Colour.YELLOW,
        true,
        1,
        0,
        List.of(),
        null);
  }
}
