package io.vigil.monitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.report.FindFigure;
import io.vigil.monitor.report.Unlisted.Because;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnlistedTest {
  private static final Unlisted UNLISTED = new Unlisted(Set.of("e-sealed"), Set.of("T0109"));

  @Test
  void whatIsOfNoSealedCaseAndOfNoPersonIsListed() {
    assertThat(UNLISTED.because("e-1", "D06")).isEqualTo(Because.LISTED);
    assertThat(UNLISTED.because(null, "D06")).isEqualTo(Because.LISTED);
  }

  @Test
  void rowsOfPersonsAreCounted() {
    assertThat(UNLISTED.because("e-1", "T0109")).isEqualTo(Because.PERSON);
    assertThat(UNLISTED.because(null, "T0109")).isEqualTo(Because.PERSON);
  }

  @Test
  void ofASealedCaseNobodyIsToldThatItIsOfAPerson() {
    assertThat(UNLISTED.because("e-sealed", "T0109")).isEqualTo(Because.SEALED);
  }

  @Test
  void ofSealedCasesTheirNumberAndSumAreTold() {
    assertThat(Unlisted.sealed(List.of(1.0, 2.5))).isEqualTo(new FindFigure.Sealed(2, 3.5));
    assertThat(Unlisted.sealed(List.of())).isNull();
  }
}
