package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportKind;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.report.text.ReportModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeptReportTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 9);
  private static final Document DOCUMENT =
      new Document(
          new DocumentHead("分析报告", null, "学院", null, DAY, Locale.CHINESE, true), List.of());

  @Test
  void aReportThatEarlierRulesMadeIsNotHeldAgainstThoseOfNow() {
    assertThat(kept("incident-analysis/1").isOfCurrentRules()).isFalse();
    assertThat(kept(ReportKind.INCIDENTS.rules()).isOfCurrentRules()).isTrue();
  }

  private static ReportDesk.Kept kept(String rules) {
    var item =
        new FindReports.Item(
            "r-1",
            "2022-23",
            "2024-25",
            null,
            "zh",
            rules,
            null,
            "0".repeat(64),
            "u-1",
            Instant.EPOCH,
            "u-1",
            Instant.EPOCH,
            List.of(),
            null,
            null,
            List.of(),
            null);
    return new ReportDesk.Kept(item, new ReportModel(rules, DAY, DOCUMENT, List.of()), DOCUMENT);
  }
}
