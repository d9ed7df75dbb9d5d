package io.vigil.app.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefinitionWordsTest {
  private final DefinitionWords words = new DefinitionWords();

  @Test
  void theShippedFormulaAndSourceAreToldInTheReadersLanguage() {
    ControlPointDefinition point = anyPoint("SCH-09", "全日制在校生数 ÷ 专职辅导员数", "标准值：教育部令第43号（1:200）");

    assertThat(words.formula(Locale.SIMPLIFIED_CHINESE, point)).isEqualTo("全日制在校生数 ÷ 专职辅导员数");
    assertThat(words.formula(Locale.ENGLISH, point))
        .isEqualTo("full-time students / full-time counsellors");
    assertThat(words.source(Locale.ENGLISH, point))
        .isEqualTo("standard: Order No. 43 of the Ministry of Education (1:200)");
  }

  @Test
  void whyAShippedPointIsNotInUseIsToldInTheReadersLanguage() {
    ControlPointDefinition point = anyPoint("SCH-64", null, null, "与年终落实率选用其一");

    assertThat(words.openReason(Locale.SIMPLIFIED_CHINESE, point)).isEqualTo("与年终落实率选用其一");
    assertThat(words.openReason(Locale.ENGLISH, point))
        .isEqualTo("this or the rate at the end of the year");
    assertThat(words.openReason(Locale.ENGLISH, anyPoint("SCH-64", null, null, "自行决定")))
        .isEqualTo("自行决定");
    assertThat(words.openReason(Locale.ENGLISH, anyPoint("SCH-64", null, null, null))).isEmpty();
  }

  @Test
  void whatACollegeWroteItselfStays() {
    ControlPointDefinition point = anyPoint("SCH-09", "在籍学生数 ÷ 辅导员数", null);

    assertThat(words.formula(Locale.ENGLISH, point)).isEqualTo("在籍学生数 ÷ 辅导员数");
    assertThat(words.source(Locale.ENGLISH, point)).isEqualTo(Figures.NONE);
  }

  private static ControlPointDefinition anyPoint(
      String code, @Nullable String formula, @Nullable String source) {
    return anyPoint(code, formula, source, null);
  }

  private static ControlPointDefinition anyPoint(
      String code, @Nullable String formula, @Nullable String source, @Nullable String openReason) {
    return new ControlPointDefinition(
        code,
        "名称",
        null,
        Level.SCHOOL,
        null,
        "%",
        Direction.HIGHER_IS_BETTER,
        PeriodKind.TERM,
        PeriodKind.TERM,
        1,
        1,
        null,
        Colour.ORANGE,
        true,
        openReason,
        List.of(),
        null,
        formula,
        null,
        source,
        null);
  }
}
