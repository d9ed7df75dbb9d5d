package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.rulebook.Clause;
import io.vigil.app.wording.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class GradeWordsTest {
  private static final Clause HYGIENE =
      new Clause(
          "LG-01",
          "LOGISTICS",
          "餐饮卫生不合格",
          "Catering hygiene fails",
          "choice",
          List.of(),
          List.of(
              new Clause.Choice(0, "no", "否", "no"),
              new Clause.Choice(1, "yes", "是", "yes"),
              new Clause.Choice(3, "outbreak", "群体发病", "outbreak")),
          null);

  private static final Clause ABSENCE =
      new Clause(
          "CT-02",
          "CLASSROOM",
          "无故缺课",
          "Absent without cause",
          "class-hours",
          List.of(),
          List.of(),
          null);

  private final GradeWords grades = new GradeWords(words());

  private static Words words() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Words(messages);
  }

  @BeforeEach
  void inChinese() {
    LocaleContextHolder.setLocale(Locale.CHINESE);
  }

  @AfterEach
  void inNoLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "0, ' · 否'", "3, ' · 群体发病'", "12.5, ' · 12.5'"})
  void thatItIsSoIsSaidByTheClauseAlone(double value, String told) {
    assertThat(grades.measured(HYGIENE, value)).isEqualTo(told);
  }

  @Test
  void anAmountIsToldWithItsUnit() {
    assertThat(grades.measured(ABSENCE, 2)).isEqualTo(" · 2 学时");
  }
}
