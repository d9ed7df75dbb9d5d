package io.vigil.api.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.tally.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectWarningTest {

  @ParameterizedTest
  @CsvSource({"LAPSE,", "GENERAL, BLUE", "SERIOUS, ORANGE", "MAJOR, RED"})
  void aDecisionWarnsByItsGrade(Severity severity, @Nullable Colour colour) {
    assertThat(DirectWarning.ofDecision(severity).orElse(null)).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource({"2,", "3, ORANGE", "4, ORANGE"})
  void errorsThatAddUpWarn(int count, @Nullable Colour colour) {
    assertThat(DirectWarning.ofAccumulation(count, 3).orElse(null)).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource({"2,", "3, YELLOW", "4, YELLOW"})
  void theSameClauseOnceAndAgainWarns(int count, @Nullable Colour colour) {
    assertThat(DirectWarning.ofRepetition(count, 3).orElse(null)).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource({
    "SP-07, MAJOR, true",
    "SP-07, SERIOUS, false",
    "LG-01, MAJOR, true",
    "SF-02, MAJOR, true",
    "EX-04, MAJOR, false"
  })
  void aStayInHospitalIsACasualty(String clause, Severity severity, boolean casualty) {
    assertThat(DirectWarning.isResponsibleCasualty(clause, severity, DirectRules.USUAL))
        .isEqualTo(casualty);
  }
}
