package io.vigil.monitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnitTreeTest {
  private final UnitTree units =
      new UnitTree(
          List.of(
              new UnitTree.Node("LL", "临澜职业技术学院", "Linlan Vocational College", null, false),
              new UnitTree.Node("D06", "旅游与康养学院", "Tourism and Care", "LL", false),
              new UnitTree.Node("P23", "旅游管理", null, "D06", true),
              new UnitTree.Node("T01", null, null, "D06", false)));

  @Test
  void anEnglishDocumentCallsUnitsByTheirEnglishNamesWhereTheyHaveOne() {
    UnitTree english = units.in(Locale.ENGLISH);

    assertThat(english.name("LL")).isEqualTo("Linlan Vocational College");
    assertThat(english.name("D06")).isEqualTo("Tourism and Care");
    assertThat(english.name("P23")).isEqualTo("旅游管理");
    assertThat(english.name("T01")).isNull();
    assertThat(english.programmeOf("P23")).isEqualTo("P23");
    assertThat(english.parts("LL")).containsExactly("D06");
  }

  @Test
  void aChineseDocumentCallsThemByTheirOwn() {
    assertThat(units.in(Locale.CHINESE).name("D06")).isEqualTo("旅游与康养学院");
    assertThat(units.in(Locale.forLanguageTag("zh-CN")).name("LL")).isEqualTo("临澜职业技术学院");
  }
}
