package io.vigil.api.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.HappenedEffect.Question;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came of measures because of what happened, as of 20 November 2026. */
class HappenedEffectTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # ended,     relapsed, less,   verified, verdict,   reason,   told,   until
          -,           false,    -,      -,        PENDING,   OPEN,     -,      -
          2025-11-21,  false,    -,      -,        PENDING,   WATCHED,  -,      2026-11-21
          2025-11-20,  false,    -,      -,        EFFECTIVE, QUIET,    -,      -
          2026-11-01,  false,    -,      true,     EFFECTIVE, VERIFIED, -,      -
          2026-11-01,  false,    -,      false,    NOT,       VERIFIED, -,      -
          -,           false,    -,      false,    NOT,       VERIFIED, -,      -
          2025-11-20,  false,    BLUE,   -,        PARTLY,    LESS,     BLUE,   -
          2026-11-01,  false,    YELLOW, -,        PARTLY,    LESS,     YELLOW, -
          2026-11-01,  false,    BLUE,   true,     EFFECTIVE, VERIFIED, BLUE,   -
          2026-11-01,  false,    BLUE,   false,    NOT,       VERIFIED, BLUE,   -
          2025-11-20,  true,     -,      -,        NOT,       RELAPSED, -,      -
          2025-11-20,  true,     BLUE,   true,     PARTLY,    RELAPSED, BLUE,   -
          2025-11-20,  true,     -,      false,    NOT,       RELAPSED, -,      -
          -,           true,     -,      -,        NOT,       RELAPSED, -,      -
          """)
  void isJudgedByWhatCameBackThenByWhatWasFoundThenByTheYearAfter(
      @Nullable LocalDate ended,
      boolean relapsed,
      @Nullable Colour less,
      @Nullable Boolean verified,
      Effect.Verdict verdict,
      HappenedEffect.Reason reason,
      @Nullable Colour told,
      @Nullable LocalDate until) {
    assertThat(HappenedEffect.of(new Question(ended, relapsed, less, verified), TODAY))
        .isEqualTo(new HappenedEffect(verdict, reason, told, until));
  }

  @Test
  void whatWasThereAgainBeforeAMeasureWasDoneDidNotComeAfterIt() {
    LocalDate done = TODAY.minusMonths(3);
    var before = back(done, Colour.ORANGE, true);
    var after = back(done.plusDays(1), Colour.BLUE, false);
    var later = back(done.plusDays(9), Colour.YELLOW, false);

    assertThat(Question.of(null, List.of(before, after, later), done, null))
        .isEqualTo(new Question(null, false, Colour.YELLOW, null));
    assertThat(Question.of(null, List.of(before, after), done.minusDays(1), true))
        .isEqualTo(new Question(null, true, Colour.BLUE, true));
    assertThat(Question.of(done, List.of(before), null, null))
        .isEqualTo(new Question(done, true, null, null));
  }

  private static FindRecurrences.Item back(LocalDate day, Colour colour, boolean relapse) {
    return new FindRecurrences.Item("w-1", day.minusDays(30), "w-2", day, colour, relapse);
  }
}
