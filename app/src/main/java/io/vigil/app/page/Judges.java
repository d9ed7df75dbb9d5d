package io.vigil.app.page;

import io.vigil.api.warning.ResponseLimit;
import io.vigil.app.wording.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who owes what follows an answer: the committee, the quality office or a leader. */
@Component
class Judges {
  private final Words words;

  Judges(Words words) {
    this.words = words;
  }

  /**
   * @param step key of a limit
   * @param leaders whether leaders take it, since nobody judges themselves
   * @return {@code null} where the unit of the case owes it
   */
  @Nullable String of(Locale locale, String step, boolean leaders) {
    if (!ResponseLimit.isOfTheJudge(step)) {
      return null;
    }
    String judge =
        step.equals(ResponseLimit.CONFIRM.key()) ? "committee" : leaders ? "leaders" : "office";
    return words.text(locale, "judge." + judge);
  }
}
