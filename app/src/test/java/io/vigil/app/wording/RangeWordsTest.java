package io.vigil.app.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.diagnosis.DueDuties;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Lines with two ends, and lists, in the reader's language. */
class RangeWordsTest {
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

  private final Words words = new Words(BasisWordsTest.messages());
  private final Periods periods = new Periods(words, null);
  private final Figures figures = new Figures(words);

  @Test
  void aLineWithTwoEndsTellsBoth() {
    assertThat(figures.range(ZH, 10.0, 18.0, "students/teacher")).isEqualTo("10 至 18 生/师");
    assertThat(figures.range(Locale.ENGLISH, 80.0, 95.5, "%")).isEqualTo("80 to 95.5 %");
  }

  @Test
  void aLineWithOneEndIsAPlainNumber() {
    assertThat(figures.range(ZH, 90.0, null, "%")).isEqualTo("90 %");
    assertThat(figures.range(ZH, null, 18.0, "students/teacher")).isEqualTo("18 生/师");
    assertThat(figures.range(ZH, null, null, "%")).isEqualTo(Figures.NONE);
  }

  @Test
  void aUnitOfMeasureInAColumnOfItsOwnIsNamedInTheReadersLanguage() {
    assertThat(figures.unitAlone(ZH, "hours")).isEqualTo("学时");
    assertThat(figures.unitAlone(ZH, "CNY/student")).isEqualTo("元/生");
    assertThat(figures.unitAlone(ZH, "count")).isEqualTo("项（次）");
    assertThat(figures.unitAlone(Locale.ENGLISH, "yes/no")).isEqualTo("yes/no");
    assertThat(figures.unitAlone(ZH, "亩")).isEqualTo("亩");
  }

  @Test
  void elementsThatAreOpenAreListedAsTheLanguageDoes() {
    var duty =
        new DueDuties.Duty(
            LocalDate.of(2026, 11, 20),
            "diagnosis.duty.elements",
            List.of("2", "2025-26", "临澜职业技术学院", "3.2、4.2"),
            "/diagnosis",
            0,
            null);

    assertThat(duty.told(words, periods, ZH)).contains("3.2、4.2", "2025—2026学年自我诊改");
    assertThat(duty.told(words, periods, Locale.ENGLISH)).contains("3.2, 4.2").doesNotContain("、");
  }

  @Test
  void theTermOfADutyIsSaidInWords() {
    var duty =
        new DueDuties.Duty(
            LocalDate.of(2027, 1, 17),
            "diagnosis.duty.safety-discussion",
            List.of("2026-27/1"),
            "/registers/meetings",
            0,
            null);

    assertThat(duty.told(words, periods, ZH)).isEqualTo("2026—2027学年第一学期安全专题研讨尚未召开");
  }
}
