package io.vigil.monitor.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.document.BeforeAfterChart;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Grid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A kept report holds no words of a person that could be erased. */
class QuotationsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Words WORDS = Words.common(Locale.CHINESE);

  private static Document kept() {
    String measure = Quotations.of("w1/m1");
    return new Document(
        new DocumentHead("分析报告", null, "临澜", null, DAY, Locale.CHINESE, true),
        List.of(
            new Grid(
                "T11",
                "表11",
                List.of(Column.words("措施", 1), Column.figures("措施后", 1)),
                List.of(List.of(Cell.text(measure), Cell.number(9, null))),
                null),
            new BeforeAfterChart(
                "F6",
                "图6",
                "%",
                List.of(
                    new BeforeAfterChart.Pair(
                        measure, BigDecimal.ONE, BigDecimal.TEN, "有效", null)))));
  }

  private static String shown(Document document) {
    return document.blocks().toString();
  }

  @Test
  void measuresStandInItByReference() {
    assertThat(Quotations.in(kept())).containsExactly("w1/m1");
  }

  @Test
  void theirWordsAreInTheirPlacesWhenItIsRead() {
    Document read = Quotations.resolve(kept(), Map.of("w1/m1", "约谈$张老师"), WORDS);

    assertThat(shown(read)).contains("text=约谈$张老师", "name=约谈$张老师").doesNotContain("⟦");
    assertThat(shown(read)).contains("shown=9");
  }

  @Test
  void afterAPersonIsErasedTheReportSaysThatTheyAreDeleted() {
    Document read = Quotations.resolve(kept(), Map.of(), WORDS);

    assertThat(shown(read)).contains("text=（已删除）", "name=（已删除）").doesNotContain("⟦");
    assertThat(shown(Quotations.resolve(kept(), Map.of(), Words.common(Locale.ENGLISH))))
        .contains("text=(deleted)");
  }
}
