package io.vigil.query.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterEvidenceTest {

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertThat(RegisterEvidence.shortened("隐".repeat(59) + "𠀀患"))
        .isEqualTo("隐".repeat(59) + "𠀀…");
    assertThat(RegisterEvidence.shortened("𠀀".repeat(60))).isEqualTo("𠀀".repeat(60));
  }
}
