package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.signal.SignalEvent.TrendWorsened;
import io.vigil.api.signal.TrendFinding;
import io.vigil.api.warning.Evidence.Seen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Student-teacher ratio of a college by school year, at most 18. */
class TrendSignalTest {
  private static final int FIRST = 2022;

  private final PaperWatch watch = new PaperWatch(1, false);

  @Test
  void threeWorseningYearsAreNotedThoughAllAreInsideTheLine() {
    ratios(16.9, 17.3, 17.8);

    assertThat(watch.commands()).isEmpty();
    assertThat(watch.messages()).hasSize(1);
    TrendWorsened noted = trends().getFirst();
    assertThat(noted.worsening().finding()).isEqualTo(TrendFinding.NOTED);
    assertThat(noted.worsening().since()).isEqualTo(LocalDate.of(2022, 9, 1));
    assertThat(noted.worsening().slope()).isEqualTo(0.45, within(1e-9));
    assertThat(noted.worsening().slopeLow()).isNull();
    assertThat(noted.worsening().slopeHigh()).isNull();
    assertThat(noted.worsening().chance()).isEqualTo(1 / 3.0, within(1e-9));
    assertThat(noted.evidence().period().code()).isEqualTo("2024-25");
    assertThat(noted.evidence().colour()).isNull();
    assertThat(noted.evidence().seen()).extracting(Seen::value).containsExactly(16.9, 17.3, 17.8);
  }

  @Test
  void aRowIsNotedOnceAndAgainWhenItIsSignificant() {
    ratios(17.2, 16.9, 17.0, 17.2, 17.4, 17.5, 17.6, 17.7);

    assertThat(trends())
        .extracting(one -> one.worsening().finding() + " " + one.evidence().period().code())
        .containsExactly("NOTED 2025-26", "SIGNIFICANT 2027-28");
    assertThat(trends())
        .extracting(one -> one.worsening().since())
        .containsOnly(LocalDate.of(2023, 9, 1));
  }

  @Test
  void aNewRowAfterABetterYearIsNotedAgain() {
    ratios(16.1, 16.2, 16.3, 16.0, 16.4, 16.5);

    assertThat(trends())
        .extracting(one -> one.evidence().period().code())
        .containsExactly("2024-25", "2027-28");
  }

  @Test
  void twoChangesForTheBetterAreNoTrend() {
    ratios(17.8, 17.3, 16.9);

    assertThat(watch.messages()).isEmpty();
  }

  @Test
  void aLateYearThatMakesTheRowLongerDoesNotTellOfItAgain() {
    ratios(1, 16.9, 17.3, 17.8);
    assertThat(trends()).hasSize(1);

    watch.recorded(year(0, 16.5));

    assertThat(trends()).hasSize(1);
  }

  @Test
  void aCorrectionThatLeavesTheRowDoesNotTellOfItAgain() {
    ratios(16.9, 17.3, 17.8);

    watch.corrected(year(1, 17.4));

    assertThat(trends()).hasSize(1);
  }

  @Test
  void aRowThatACorrectionEndedIsToldOfWhenItIsBack() {
    ratios(16.9, 17.3, 17.8);

    watch.corrected(year(1, 18.0));
    assertThat(trends()).hasSize(1);
    watch.corrected(year(1, 17.3));

    assertThat(trends()).hasSize(2);
  }

  @Test
  void aRowThatOnlyALateYearShowsIsTold() {
    watch.recorded(year(0, 16.9));
    watch.recorded(year(2, 17.8));

    watch.recorded(year(1, 17.3));

    assertThat(trends()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyOrderOfArrivalTellsOfEachTrendOnce(long seed) {
    double[] values = {16.9, 17.3, 17.8, 18.4, 18.6, 18.1, 17.0};
    List<Integer> order = new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
    Collections.shuffle(order, new Random(seed));

    order.forEach(place -> watch.recorded(year(place, values[place])));

    assertThat(trends())
        .extracting(one -> one.worsening().finding())
        .containsOnlyOnce(TrendFinding.SIGNIFICANT)
        .hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = PeriodKind.class,
      mode = Mode.EXCLUDE,
      names = {"TERM", "SCHOOL_YEAR", "CALENDAR_YEAR"})
  void whatIsJudgedMoreOftenIsLeftToTheCharts(PeriodKind often) {
    for (int i = 0; i < 6; i++) {
      watch.recorded(reading(i, 16 + i / 10.0, often, Direction.LOWER_IS_BETTER));
    }

    assertThat(trends()).isEmpty();
  }

  @Test
  void registrationThatFallsEachYearIsNotedTheOtherWay() {
    double[] registered = {91.2, 86.4, 81.0, 78.5};
    for (int i = 0; i < registered.length; i++) {
      watch.recorded(reading(i, registered[i], PeriodKind.SCHOOL_YEAR, Direction.HIGHER_IS_BETTER));
    }

    assertThat(trends())
        .singleElement()
        .satisfies(one -> assertThat(one.evidence().period().code()).isEqualTo("2024-25"))
        .satisfies(one -> assertThat(one.worsening().slope()).isEqualTo(-5.1, within(1e-9)));
  }

  private void ratios(double... values) {
    ratios(0, values);
  }

  private void ratios(int first, double... values) {
    for (int i = 0; i < values.length; i++) {
      watch.recorded(year(first + i, values[i]));
    }
  }

  private List<TrendWorsened> trends() {
    return watch.messages().stream()
        .filter(TrendWorsened.class::isInstance)
        .map(TrendWorsened.class::cast)
        .toList();
  }

  private static ReadingFact year(int place, double value) {
    return reading(place, value, PeriodKind.SCHOOL_YEAR, Direction.LOWER_IS_BETTER);
  }

  private static ReadingFact reading(
      int place, double value, PeriodKind judged, Direction direction) {
    int year = FIRST + place;
    return new ReadingFact(
        "SCH-05",
        "college",
        List.of("college"),
        PeriodKind.SCHOOL_YEAR,
        "%d-%02d".formatted(year, (year + 1) % 100),
        LocalDate.of(year, 9, 1),
        LocalDate.of(year + 1, 8, 31),
        value,
        null,
        null,
        null,
        new JudgingRule(
            direction,
            "ratio",
            direction == Direction.LOWER_IS_BETTER
                ? new Lines(16.0, 18.0, 22.0, null, null, null, LocalDate.of(2020, 1, 1))
                : Lines.of(95, 85, 80, LocalDate.of(2020, 1, 1)),
            Colour.ORANGE,
            null,
            1,
            1,
            judged),
        Facts.LATER,
        false,
        null,
        null);
  }
}
