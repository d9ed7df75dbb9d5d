package io.vigil.monitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindBaseData;
import io.vigil.api.unit.UnitKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BaseDataWorkbookTest {
  private final BaseDataWorkbook book =
      new BaseDataWorkbook(
          (key, texts) -> key, (unit, name) -> String.valueOf(name), measure -> "毫", false);

  private static FindBaseData.Row row(
      @Nullable String unit, long readings, @Nullable Double value) {
    return new FindBaseData.Row(
        "SCH-28",
        "质量事故发生率",
        null,
        "8.1 (S000)",
        "5.2",
        "‰",
        null,
        null,
        PeriodKind.SCHOOL_YEAR,
        unit,
        null,
        unit == null ? null : UnitKind.SCHOOL,
        unit == null ? null : "2025-26",
        readings,
        value,
        null,
        null,
        null);
  }

  @Test
  void everyValueStandsInARowWithItsReferenceAsANumber() throws IOException {
    var out = new ByteArrayOutputStream();
    book.write(List.of(row("LL", 1, 1.25), row(null, 0, null), row("LL", 1, null)), out);

    try (var read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = read.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("basedata.column.reference");
      assertThat(rows.get(1).getCellText(0)).isEqualTo("8.1");
      assertThat(rows.get(1).getCellText(7)).isEqualTo("毫");
      assertThat(rows.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("1.25");
      assertThat(rows.stream().skip(1).map(one -> one.getCellText(11)))
          .containsExactly(
              "basedata.state.there", "basedata.state.missing", "basedata.state.nothing");
    }
  }
}
