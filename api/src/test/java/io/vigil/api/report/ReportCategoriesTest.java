package io.vigil.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportCategoriesTest {

  @Test
  void namesStayInTheOrderOfTheCollegeSoThatReferencesDo() {
    List<String> told = List.of("教学类", "教学", "teaching", "实训", "考务", "学籍", "a", "b");

    var categories = new ReportCategories(new LinkedHashSet<>(told), new LinkedHashSet<>(told));

    assertThat(categories.teaching()).containsExactlyElementsOf(told);
    assertThat(categories.safety()).containsExactlyElementsOf(told);
  }
}
