package io.vigil.monitor.watch;

import static io.vigil.api.grading.Colour.BLUE;
import static io.vigil.api.grading.Colour.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.signal.SignalEvent.ThresholdBreached;
import io.vigil.api.signal.SignalEvent.ThresholdRegained;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.WarningCommand;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import io.vigil.api.warning.WarningCommand.ResumeWarning;
import io.vigil.api.warning.WarningCommand.WithdrawWarning;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.monitor.detect.Judged;
import io.vigil.monitor.detect.SeriesState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final Facts CLASS_1 = Facts.ofClass("class 1");
  private static final int SUNDAY = 6;
  private static final Instant DURING_THE_WEEK = Instant.parse("2026-09-09T02:00:00Z");

  private final PaperWatch watch = new PaperWatch(1, false);

  @Nested
  class InOrder {

    @Test
    void aReadingThatChangesNoColourMakesNoMessage() {
      record(CLASS_1, 96, 89);
      int messages = watch.messages().size();

      watch.recorded(CLASS_1.value(2, 88d));

      assertThat(watch.messages()).hasSize(messages);
    }

    @Test
    void aBreachIsASignalEvenWhereNoWarningIsRaised() {
      record(CLASS_1.lasting(3, 1), 89, 95);

      assertThat(watch.messages())
          .hasExactlyElementsOfTypes(ThresholdBreached.class, ThresholdRegained.class);
    }

    @Test
    void stepsOfOneCauseAreNumbered() {
      record(CLASS_1, 89, 95);

      assertThat(watch.commands())
          .extracting(WarningCommand::cause)
          .containsExactly(new Cause(1, 1), new Cause(2, 1), new Cause(2, 2));
    }

    @Test
    void theSameReadingsHaveTheSameWarning() {
      record(CLASS_1, 89);
      var again = new PaperWatch(1, false);
      again.recorded(CLASS_1.value(0, 89d));

      assertThat(again.commands()).isEqualTo(watch.commands());
    }

    @Test
    void aWarningOfHistoryClosesWhenItClears() {
      record(CLASS_1.ofHistory(true).lasting(1, 4), 89, 95);

      assertThat(watch.commands().getLast())
          .isInstanceOfSatisfying(
              CloseWarning.class,
              close -> assertThat(close.reason()).isEqualTo(CloseReason.HISTORY));
    }
  }

  @Nested
  class AheadOfTime {

    @Test
    void aPeriodThatHadNotBegunIsJudgedWhenItIsOver() {
      watch.recorded(CLASS_1.ahead(7, 84));
      watch.dayEnded(Facts.MONDAY.plusDays(6));
      assertThat(watch.messages()).isEmpty();

      watch.dayEnded(Facts.MONDAY.plusDays(7));

      assertThat(watch.standing()).containsExactly("class 1 since 2026-09-14: OPEN YELLOW");
    }

    @Test
    void itKeepsNoOtherPeriodFromBeingJudged() {
      watch.recorded(CLASS_1.ahead(7, 95));

      watch.recorded(CLASS_1.recordedAt(DURING_THE_WEEK).value(1, 84d));

      assertThat(watch.standing()).containsExactly("class 1 since 2026-09-08: OPEN YELLOW");
    }

    @Test
    void aCorrectionOfItBeforeItIsOverIsNotJudgedEither() {
      watch.recorded(CLASS_1.ahead(7, 95));

      watch.corrected(CLASS_1.ahead(7, 84));

      assertThat(watch.messages()).isEmpty();
    }
  }

  @Nested
  class Late {

    @Test
    void aBreachInThePastIsRaisedAndClosedAtOnce() {
      watch.recorded(CLASS_1.value(1, 95d));

      watch.recorded(CLASS_1.value(0, 84d));

      assertThat(watch.commands())
          .hasExactlyElementsOfTypes(RaiseWarning.class, ClearWarning.class, CloseWarning.class);
      assertThat(watch.standing()).containsExactly("class 1 since 2026-09-07: CLOSED YELLOW");
    }

    @Test
    void anEarlierBreachMovesTheBeginning() {
      watch.recorded(CLASS_1.value(1, 84d));

      watch.recorded(CLASS_1.value(0, 89d));

      assertThat(watch.commands())
          .hasExactlyElementsOfTypes(RaiseWarning.class, WithdrawWarning.class, RaiseWarning.class);
      assertThat(watch.commands().get(1))
          .isInstanceOfSatisfying(
              WithdrawWarning.class,
              withdraw -> assertThat(withdraw.reason()).isEqualTo(WithdrawReason.LATE_DATA));
      assertThat(watch.standing()).containsExactly("class 1 since 2026-09-07: OPEN YELLOW");
    }

    @Test
    void aGoodDayInBetweenEndsAnEpisodeEarlier() {
      watch.recorded(CLASS_1.value(0, 89d));
      watch.recorded(CLASS_1.value(2, 89d));

      watch.recorded(CLASS_1.value(1, 95d));

      assertThat(watch.standing())
          .containsExactly(
              "class 1 since 2026-09-07: CLOSED BLUE", "class 1 since 2026-09-09: OPEN BLUE");
    }
  }

  @Nested
  class Saved {

    @Test
    void whatAUnitReportsItselfIsKeptWhereItsBatchAlsoBringsWhatWasComputedForIt() {
      Facts college = Facts.ofClass("college");
      var batch = new PaperWatch(2, false);
      batch.recorded(college.value(0, 95d));
      batch.rolledUp(college.value(0, 50d));

      batch.recorded(college.value(1, 95d));
      batch.corrected(college.value(1, 96d));

      assertThat(batch.standing()).isEmpty();
    }

    @Test
    void aSeriesKeepsNoCausesBetweenBatches() {
      var reading = StoredReading.of(CLASS_1.value(0, 60d), false);
      var series = new Series(1, new SeriesKey("ATTENDANCE", "class 1"), inTheCollege(), 1);
      Judged judged = JudgedPeriod.of(reading).judged();
      series.causes(new KnownCauses(List.of(storm(reading.period()))));
      assertThat(series.withCommon(judged).common()).isEqualTo(-2);

      series.saved();

      assertThat(series.withCommon(judged).common()).isZero();
    }

    private static Memory inTheCollege() {
      List<String> path = List.of("college", "class 1");
      return new Memory(path, SeriesState.EMPTY, Progress.NONE, null, null, null, null);
    }

    private static KnownCause storm(PeriodSpan day) {
      var kind = new CommonPeriod.Kind("ATTENDANCE", false);
      return new KnownCause(kind, day, List.of("college"), -2, "storm");
    }
  }

  @Nested
  class Corrected {

    @Test
    void theWarningOfAWrongValueIsWithdrawn() {
      record(CLASS_1, 50);

      watch.corrected(CLASS_1.value(0, 95d));

      assertThat(watch.commands().getLast())
          .isInstanceOfSatisfying(
              WithdrawWarning.class,
              withdraw -> assertThat(withdraw.reason()).isEqualTo(WithdrawReason.DATA_CORRECTED));
      assertThat(watch.messages()).hasAtLeastOneElementOfType(ThresholdRegained.class);
      assertThat(watch.standing()).isEmpty();
    }

    @Test
    void aClosedWarningGetsTheColourThatItShouldHaveHad() {
      record(CLASS_1, 89, 95);

      watch.corrected(CLASS_1.value(0, 84d));

      assertThat(watch.commands().getLast())
          .isInstanceOfSatisfying(
              ChangeWarningColour.class, change -> assertThat(change.colour()).isEqualTo(YELLOW));
      assertThat(watch.standing()).containsExactly("class 1 since 2026-09-07: CLOSED YELLOW");
    }

    @Test
    void aWarningThatShouldNotHaveClosedIsResumed() {
      record(CLASS_1, 89, 95);

      watch.corrected(CLASS_1.value(1, 88d));

      assertThat(watch.commands().getLast())
          .isInstanceOfSatisfying(
              ResumeWarning.class, resume -> assertThat(resume.colour()).isEqualTo(BLUE));
    }

    @Test
    void aCorrectionThatChangesNoColourMakesNoMessage() {
      record(CLASS_1, 96, 89, 95);
      int messages = watch.messages().size();

      watch.corrected(CLASS_1.value(1, 88d));

      assertThat(watch.messages()).hasSize(messages);
    }

    @Test
    void noWarningIsRaisedTwiceForOneFirstDay() {
      record(CLASS_1, 50);

      watch.corrected(CLASS_1.value(0, 95d));
      watch.corrected(CLASS_1.value(0, 50d));

      assertThat(watch.commands()).filteredOn(RaiseWarning.class::isInstance).hasSize(2);
      assertThat(watch.standing()).hasSize(1);
      assertThat(watch.withdrawn()).isEqualTo(1);
    }
  }

  @Nested
  class JudgedByWeek {
    private static final Facts WEEKLY = CLASS_1.judgedByWeek();
    private static final Facts LIVE =
        WEEKLY.recordedAt(Instant.parse("2026-09-11T10:00:00Z")).broughtBy("import");

    @Test
    void aRunningWeekIsNotJudged() {
      record(LIVE, 50, 50, 50, 50, 50);

      assertThat(watch.messages()).isEmpty();
    }

    @Test
    void theEndOfItsLastDayJudgesIt() {
      record(LIVE, 50, 100, 100);

      watch.dayEnded(Facts.MONDAY.plusDays(SUNDAY - 1));
      assertThat(watch.messages()).isEmpty();
      watch.dayEnded(Facts.MONDAY.plusDays(SUNDAY));

      assertThat(watch.standing()).containsExactly("class 1 since 2026-09-07: OPEN YELLOW");
    }

    @Test
    void aReadingOfTheNextWeekJudgesIt() {
      record(LIVE, 80);

      watch.recorded(LIVE.recordedAt(Instant.parse("2026-09-14T10:00:00Z")).value(7, 95d));

      assertThat(watch.standing()).hasSize(1);
    }

    @Test
    void rowsOfAnImportWaitForEachOtherThoughTheirWeekIsOver() {
      Facts imported = WEEKLY.broughtBy("import");

      record(imported, 50, 100, 100, 100, 100);
      assertThat(watch.messages()).isEmpty();
      watch.dayEnded(Facts.MONDAY.plusDays(30));

      assertThat(watch.messages()).isEmpty();
    }

    @Test
    void aSingleReadingOfAWeekThatIsOverIsJudgedAtOnce() {
      record(WEEKLY, 80);

      assertThat(watch.standing()).hasSize(1);
    }

    @Test
    void aCorrectionWithinTheRunningWeekRaisesNothing() {
      record(LIVE, 10, 95, 95);
      watch.corrected(LIVE.value(0, 95d));

      watch.dayEnded(Facts.MONDAY.plusDays(SUNDAY));

      assertThat(watch.messages()).isEmpty();
    }

    @Test
    void twoWeeksInARowRaiseSinceTheFirst() {
      Facts lasting = LIVE.lasting(2, 1);
      watch.recorded(lasting.value(0, 89d));
      watch.recorded(lasting.value(7, 89d));

      watch.dayEnded(Facts.MONDAY.plusDays(7 + SUNDAY));

      assertThat(watch.standing()).containsExactly("class 1 since 2026-09-07: OPEN BLUE");
    }
  }

  private void record(Facts facts, double... values) {
    for (int day = 0; day < values.length; day++) {
      watch.recorded(facts.value(day, values[day]));
    }
  }
}
