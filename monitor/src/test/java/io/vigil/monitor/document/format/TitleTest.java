package io.vigil.monitor.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.document.DocumentHead;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TitleTest {

  @Test
  void leavesAShortTitleAsItIs() {
    assertThat(broken("质量预警通知单")).isEqualTo("质量预警通知单");
  }

  @Test
  void breaksALongTitleInTheMiddle() {
    assertThat(broken("近三年质量事故分析报告及其反馈处理效果报告")).isEqualTo("近三年质量事故分析报告\n及其反馈处理效果报告");
  }

  @Test
  void breaksNoWord() {
    assertThat(
            broken(
                "Analysis of the quality incidents of three years, and what came of the feedback"))
        .isEqualTo(
            "Analysis of the quality incidents of three\n years, and what came of the feedback");
  }

  @Test
  void aSmallTitleStandsInOneLineThatALargeOneDoesNotFitInto() {
    String title = "质量年度报告摘编（内部质量保证体系自主诊改情况）";

    assertThat(broken(title)).contains("\n");
    assertThat(Title.broken(head(title, true))).isEqualTo(title);
  }

  private static String broken(String title) {
    return Title.broken(head(title, false));
  }

  private static DocumentHead head(String title, boolean enclosed) {
    var day = LocalDate.of(2026, 11, 20);
    return new DocumentHead(title, null, "", null, day, Locale.ENGLISH, false, enclosed);
  }
}
