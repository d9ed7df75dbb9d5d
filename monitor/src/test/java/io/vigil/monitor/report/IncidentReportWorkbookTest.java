package io.vigil.monitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.tally.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class IncidentReportWorkbookTest {

  @Test
  void holdsTheFiguresAsNumbersAndLeavesMissingOnesEmpty() throws IOException {
    UnitTree units = new UnitTree(List.of(new UnitTree.Node("LL", "College", null)));
    YearData known =
        new YearData(
            "2023-24",
            List.of(new CountedTally("2023-24", "LL", "teaching", Severity.GENERAL, 15)),
            new Exposure(units, Map.of("LL", 8503.0)),
            false);
    YearData missing = new YearData("2024-25", List.of(), new Exposure(units, Map.of()), false);
    var query = new MakeIncidentReport("2023-24", "2024-25", null);
    var out = new ByteArrayOutputStream();

    new IncidentReportWorkbook((key, arguments) -> key)
        .write(
            new ReportAssembly(query, units, List.of(known, missing), ZeroReports.NONE, 0.02, false)
                .assemble(),
            out);

    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().longValue()).isEqualTo(15);
      assertThat(rows.get(2).getCellAsNumber(1)).isEmpty();
      assertThat(workbook.getSheets().count()).isEqualTo(5);
    }
  }
}
