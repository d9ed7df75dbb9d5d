package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.monitor.detect.Judged;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgedPeriodTest {
  private static final PeriodSpan WEEK = Facts.week(Facts.MONDAY);

  private final JudgedPeriod week = new JudgedPeriod(WEEK);

  @Test
  void ratiosAreAddedUpBeforeTheyAreDivided() {
    add(0, "%", 50d, 1d, 2d);
    add(1, "%", 100d, 98d, 98d);

    assertThat(week.judged()).returns(99d, Judged::value).returns(100d, Judged::denominator);
  }

  @Test
  void valuesWithoutDenominatorAreAveraged() {
    add(0, "%", 90.1, null, null);
    add(1, "%", 90.1, 9d, 10d);
    add(2, "%", 90.1, null, null);

    assertThat(week.judged()).returns(90.1, Judged::value).returns(null, Judged::denominator);
  }

  @Test
  void countsAreAddedUp() {
    add(0, "count", 1d, null, null);
    add(1, "count", 2d, null, null);

    assertThat(week.judged().value()).isEqualTo(3);
  }

  @Test
  void aDayOnWhichNothingOccurredCountsForNothing() {
    add(0, "%", 90d, null, null);
    add(1, "%", null, null, null);

    assertThat(week.judged().value()).isEqualTo(90);
  }

  @Test
  void aWeekOfSuchDaysHasNoValue() {
    add(0, "%", null, null, null);
    add(1, "%", null, null, null);

    assertThat(week.judged().value()).isNull();
  }

  @Test
  void theRuleIsThatOfTheLatestDayWhateverCameLast() {
    add(3, "%", 90d, null, null);
    add(0, "‰", 80d, null, null);

    assertThat(week.judged().rule().unitOfMeasure()).isEqualTo("%");
  }

  @Test
  void itIsOverWithItsLastDay() {
    add(0, "%", 90d, null, null);

    assertThat(week.isOver(null)).isFalse();
    assertThat(week.isOver(WEEK.to().minusDays(1))).isFalse();
    assertThat(week.isOver(WEEK.to())).isTrue();
  }

  private void add(
      int day,
      String unitOfMeasure,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator) {
    LocalDate date = Facts.MONDAY.plusDays(day);
    var rule =
        new JudgingRule(
            Direction.HIGHER_IS_BETTER,
            unitOfMeasure,
            Lines.of(95, 90, 85, date),
            Colour.ORANGE,
            null,
            1,
            1,
            PeriodKind.WEEK);
    var span = new PeriodSpan(date.toString(), date, date);
    week.put(
        new StoredReading(span, WEEK, value, numerator, denominator, rule, false, false, false));
  }
}
