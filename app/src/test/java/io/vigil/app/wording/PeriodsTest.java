package io.vigil.app.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
  private final Periods periods = new Periods(new Words(BasisWordsTest.messages()), null);

  @ParameterizedTest
  @CsvSource({
    "教学过程规范管理 2025-26/2, 教学过程规范管理（2025—2026学年第二学期）",
    "消防安全 2025-26, 消防安全（2025—2026学年）",
    "第二食堂, 第二食堂",
    "3号楼 2025, 3号楼 2025",
  })
  void theTermOfWhatHappenedIsSaidInWords(String stored, String said) {
    assertThat(periods.named(Locale.SIMPLIFIED_CHINESE, stored)).isEqualTo(said);
  }
}
