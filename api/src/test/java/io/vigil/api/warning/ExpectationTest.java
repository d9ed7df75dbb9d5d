package io.vigil.api.warning;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

  @ParameterizedTest
  @CsvSource({
    "92.9, 88.0,  97.8, true",
    "92.9, 92.9,  92.9, true",
    "92.9,     ,      , true",
    "92.9, 94.61,  100, false",
    "92.9,     , 92.1, false",
  })
  void boundsThatAccumulatedEvidenceMovedDoNotHoldWhatWasExpected(
      double expected, @Nullable Double lower, @Nullable Double upper, boolean holds) {
    assertThat(new Expectation("proportion", expected, lower, upper, 1.2, null).holdsExpected())
        .isEqualTo(holds);
  }
}
