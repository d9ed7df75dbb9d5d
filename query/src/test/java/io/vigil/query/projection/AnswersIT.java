package io.vigil.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.period.PeriodKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswersIT {

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private int asked;

  private record Question(String text, Object run) {}

  @Test
  void aQuestionIsAnsweredOnceUntilAReadingComes() {
    int first = answer("how many");
    assertThat(answer("how many")).isEqualTo(first);
    assertThat(answer("how few")).isNotEqualTo(first);
    assertThat(asked).isEqualTo(2);

    readSide.given(Facts.reading("ATT", "C1", PeriodKind.DAY, "2013-10-07", 91.0));

    assertThat(answer("how many")).isEqualTo(3);
  }

  @Test
  void aRebuildLeavesNoOldAnswers() {
    answer("how many");

    readSide.get(Rebuilder.class).rebuild("query.reading");

    assertThat(answer("how many")).isEqualTo(2);
  }

  private int answer(String question) {
    return readSide.get(Answers.class).to(new Question(question, this), any -> ++asked);
  }
}
