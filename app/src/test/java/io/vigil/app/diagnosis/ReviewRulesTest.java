package io.vigil.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.review.FindReviews;
import io.vigil.api.review.Measures;
import io.vigil.api.review.Outcome;
import io.vigil.api.review.Reading;
import io.vigil.api.review.ReviewState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewRulesTest {
  private static final Instant AT = Instant.parse("2026-11-20T00:00:00Z");

  private final ReviewRules rules = new ReviewRules(12, 10, 15, Reading.AND, 3);

  private static FindReviews.Item review(int year, Outcome outcome) {
    return new FindReviews.Item(
        "r-" + year,
        "LL",
        "cycle",
        "elements-15",
        "1",
        LocalDate.of(year, 12, 21),
        outcome == Outcome.EFFECTIVE ? ReviewState.EFFECTIVE : ReviewState.IMPROVING,
        AT,
        null,
        List.of(),
        null,
        null,
        null,
        false,
        null,
        Measures.STRONG,
        new FindReviews.Concluded(
            AT, 11, 15, List.of(), Measures.STRONG, Reading.AND, outcome, outcome, null),
        null);
  }

  @ParameterizedTest
  @CsvSource({"2027, true", "2029, true", "2030, false"})
  void onceEffectiveNoReviewFollowsInTheCycle(int year, boolean ended) {
    assertThat(
            rules
                .effectiveBefore(
                    List.of(review(2026, Outcome.EFFECTIVE)), "LL", LocalDate.of(year, 12, 20))
                .isPresent())
        .isEqualTo(ended);
  }

  @Test
  void theSecondToBeImprovedInARowAndAnyAbnormalBringSanctions() {
    FindReviews.Item first = review(2025, Outcome.TO_BE_IMPROVED);
    FindReviews.Item second = review(2026, Outcome.TO_BE_IMPROVED);
    FindReviews.Item effective = review(2027, Outcome.EFFECTIVE);
    FindReviews.Item third = review(2031, Outcome.TO_BE_IMPROVED);
    List<FindReviews.Item> all = List.of(third, effective, second, first);

    assertThat(all)
        .extracting(one -> rules.sanction(all, one))
        .containsExactly(
            ReviewRules.Sanction.NONE,
            ReviewRules.Sanction.NONE,
            ReviewRules.Sanction.SECOND_IN_A_ROW,
            ReviewRules.Sanction.NONE);
    FindReviews.Item abnormal = review(2032, Outcome.ABNORMAL);
    assertThat(rules.sanction(List.of(abnormal), abnormal))
        .isEqualTo(ReviewRules.Sanction.ABNORMAL);
  }

  @Test
  void aSimulationEndsByTheRuleAndTheReadingThatAreSet() {
    var other = new ReviewRules(13, 10, 15, Reading.COUNT_ONLY, 3);

    assertThat(Simulation.of(rules, 12, 15, Measures.WEAK).result())
        .isEqualTo(Outcome.TO_BE_IMPROVED);
    assertThat(Simulation.of(rules, 12, 15, Measures.STRONG).result()).isEqualTo(Outcome.EFFECTIVE);
    assertThat(Simulation.of(other, 12, 15, Measures.STRONG).result())
        .isEqualTo(Outcome.TO_BE_IMPROVED);
    assertThat(Simulation.of(other, 13, 15, Measures.WEAK).result()).isEqualTo(Outcome.EFFECTIVE);
  }
}
