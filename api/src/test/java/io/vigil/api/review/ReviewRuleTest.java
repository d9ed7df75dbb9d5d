package io.vigil.api.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of reviews, as the plans of Guangdong and Tibet reckon them. */
class ReviewRuleTest {

  @ParameterizedTest
  @CsvSource({
    "12, 15, STRONG, EFFECTIVE",
    "11, 15, STRONG, TO_BE_IMPROVED",
    "10, 15, STRONG, TO_BE_IMPROVED",
    "9, 15, WEAK, ABNORMAL",
    "9, 15, STRONG, TO_BE_IMPROVED",
    "9, 15, FAIR, TO_BE_IMPROVED",
    "12, 15, FAIR, TO_BE_IMPROVED",
    "12, 15, WEAK, TO_BE_IMPROVED",
    "10, 15, WEAK, TO_BE_IMPROVED",
    "12, 16, STRONG, TO_BE_IMPROVED",
    "13, 16, STRONG, EFFECTIVE",
    "11, 16, WEAK, TO_BE_IMPROVED",
    "10, 16, WEAK, ABNORMAL",
    "13, 20, WEAK, ABNORMAL",
    "14, 20, WEAK, TO_BE_IMPROVED",
    "14, 20, STRONG, TO_BE_IMPROVED",
    "16, 20, STRONG, EFFECTIVE"
  })
  void readsTheSecondConditionAsAnd(int matches, int elements, Measures measures, Outcome result) {
    assertThat(ReviewRule.USUAL.judge(matches, elements, measures, Reading.AND)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 15, WEAK, EFFECTIVE",
    "11, 15, STRONG, TO_BE_IMPROVED",
    "10, 15, WEAK, TO_BE_IMPROVED",
    "9, 15, STRONG, ABNORMAL",
    "14, 20, WEAK, TO_BE_IMPROVED",
    "13, 20, STRONG, ABNORMAL"
  })
  void canCountAlone(int matches, int elements, Measures measures, Outcome result) {
    assertThat(ReviewRule.USUAL.judge(matches, elements, measures, Reading.COUNT_ONLY))
        .isEqualTo(result);
  }

  @Test
  void moreMatchesThanElementsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReviewRule.USUAL.judge(16, 15, Measures.STRONG, Reading.AND));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReviewRule.USUAL.judge(-1, 15, Measures.STRONG, Reading.AND));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReviewRule(9, 10, 15));
  }
}
