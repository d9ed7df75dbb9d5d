package io.vigil.monitor.detect.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountStateTest {
  private static final int LONGEST = 520;

  @Test
  void keepsCountsAndExposuresInOrder() {
    CountState state = CountState.with(null, 100, 3, 1200, LONGEST);
    state = CountState.with(state, 101, 0, 1210.4, LONGEST);

    assertThat(state.last()).isEqualTo(101);
    assertThat(state.counts().counts()).containsExactly(3, 0);
    assertThat(state.counts().exposures()).containsExactly(1200, 1210);
  }

  @Test
  void periodsBetweenAreMissingAndNotZero() {
    CountState state =
        CountState.with(CountState.with(null, 7, 3, 10, LONGEST), 10, 2, 12, LONGEST);

    assertThat(state.counts().counts()).containsExactly(3, Double.NaN, Double.NaN, 2);
    assertThat(state.counts().exposures()).containsExactly(10, 12, 12, 12);
  }

  @Test
  void theOldestAreDropped() {
    CountState state = null;
    for (int week = 0; week < 7; week++) {
      state = CountState.with(state, week, week, 1, 5);
    }

    assertThat(state.counts().counts()).containsExactly(2, 3, 4, 5, 6);
  }

  @Test
  void aPauseOfMoreThanIsKeptBeginsAfresh() {
    CountState state = CountState.with(CountState.with(null, 0, 3, 1, 5), 5, 2, 1, 5);

    assertThat(state.counts().counts()).containsExactly(2);
  }

  @Test
  void aPauseThatJustFitsKeepsTheLastBeforeIt() {
    CountState state = CountState.with(CountState.with(null, 0, 3, 1, 5), 4, 2, 1, 5);

    assertThat(state.counts().counts()).containsExactly(3, Double.NaN, Double.NaN, Double.NaN, 2);
  }

  @Test
  void exposuresBelowOneAreKeptAsOne() {
    assertThat(CountState.with(null, 0, 1, 0.2, 5).counts().exposures()).containsExactly(1);
  }

  @Test
  void tenBusyYearsOfWeeksTakeLessThanTwoKibibytes() {
    CountState state = null;
    for (int week = 0; week < LONGEST; week++) {
      state = CountState.with(state, week, 400 + week % 50, 1000 + 300 * (week % 2), LONGEST);
    }

    assertThat(state.series().length()).isBetween(1_900, 2_048);
    assertThat(state.counts().weeks()).isGreaterThan(350);
    assertThat(state.counts().counts()).endsWith(400 + 519 % 50);
  }
}
