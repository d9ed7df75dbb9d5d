package io.vigil.app.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitNamesTest {
  private final UnitNames names = new UnitNames(() -> Map.of("D06", "Tourism and Care"));

  @Test
  void aReaderOfEnglishReadsTheEnglishNameWhereThereIsOne() {
    assertThat(names.of(Locale.ENGLISH, "D06", "旅游与康养学院")).isEqualTo("Tourism and Care");
    assertThat(names.of(Locale.ENGLISH, "D07", "艺术设计学院")).isEqualTo("艺术设计学院");
  }

  @Test
  void aReaderOfChineseReadsItsOwnName() {
    assertThat(names.of(Locale.SIMPLIFIED_CHINESE, "D06", "旅游与康养学院")).isEqualTo("旅游与康养学院");
  }

  @Test
  void aUnitWithoutANameIsCalledByItsIdAndNoUnitByNothing() {
    assertThat(names.of(Locale.SIMPLIFIED_CHINESE, "T01", null)).isEqualTo("T01");
    assertThat(names.of(Locale.ENGLISH, "T01", null)).isEqualTo("T01");
    assertThat(names.of(Locale.ENGLISH, null, null)).isEmpty();
  }
}
