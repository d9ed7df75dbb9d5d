package io.vigil.monitor.detect.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelTest {
  private final Level level = Level.at(2, 4, 30);

  @Test
  void aValueMovesTheLevelByItsShareOfTheWeight() {
    Level moved = level.learn(Season.NONE, 1, 0.5, 1);
    double weight = 120 * (1 - 1.0 / 120) + 4;
    assertThat(moved.mean()).isCloseTo(2 + 0.5 / 0.866 * 4 / weight, within(1e-12));
    assertThat(moved.weight()).isCloseTo(weight, within(1e-9));
    assertThat(moved.count()).isCloseTo(30 * (1 - 1.0 / 120) + 1, within(1e-9));
    assertThat(moved.typicalWeight()).isCloseTo(4, within(1e-9));
  }

  @Test
  void anOutlierMovesItNoMoreThanABoundedValue() {
    assertThat(level.learn(Season.NONE, -50, 0.5, 1).mean())
        .isEqualTo(level.learn(Season.NONE, -1.5, 0.5, 1).mean());
  }

  @Test
  void withoutTrustNothingIsLearned() {
    assertThat(level.learn(Season.NONE, 3, 0.5, 0)).isSameAs(level);
    double half = level.learn(Season.NONE, 1, 0.5, 0.5).mean() - 2;
    double whole = level.learn(Season.NONE, 1, 0.5, 1).mean() - 2;
    assertThat(half).isBetween(0.4 * whole, 0.6 * whole);
  }

  @Test
  void whatASlotShowedIsExpectedWhenItComesAgainAndNotBefore() {
    var third = new Season(0, 3);
    Level during = level;
    for (int day = 0; day < 5; day++) {
      during = during.learn(third, -1, 0.5, 1);
    }
    assertThat(during.expected(third)).isEqualTo(during.mean());
    Level later = during.learn(new Season(0, 4), 0, 0.5, 1);
    double shown = -0.5 / 0.866 * 5 / 7;
    assertThat(later.expected(third) - later.mean()).isCloseTo(shown, within(1e-4));
    assertThat(later.expected(new Season(0, 4))).isEqualTo(later.mean());
  }

  @Test
  void aWeekdayIsExpectedFromItsFirstVisitOn() {
    var friday = new Season(5, 0);
    Level seen = level.season(friday, -1, 0.5);
    assertThat(seen.mean()).isEqualTo(2);
    assertThat(seen.expected(friday)).isCloseTo(2 - 0.6 * 0.5 / 0.866, within(1e-4));
    assertThat(seen.expected(new Season(4, 0))).isEqualTo(2);
  }

  @Test
  void aNewYearBelievesOnlyFifteenValues() {
    Level renewed = level.newYear();
    assertThat(renewed.count()).isCloseTo(15, within(1e-9));
    assertThat(renewed.typicalWeight()).isCloseTo(4, within(1e-9));
    assertThat(renewed.newYear()).isEqualTo(renewed);
  }

  @Test
  void persistenceIsSeenOnlyBeyondChance() {
    Persistence alternating = Persistence.NONE;
    Persistence lasting = Persistence.NONE;
    for (int i = 0; i < 200; i++) {
      alternating = alternating.seen(i % 2 == 0 ? 1 : -1);
      lasting = lasting.seen(i / 10 % 2 == 0 ? 1 : -1);
    }
    assertThat(alternating.correlation()).isZero();
    assertThat(lasting.correlation()).isBetween(0.5, 0.8);
    assertThat(Persistence.NONE.seen(9).last()).isEqualTo(2.5);
  }
}
