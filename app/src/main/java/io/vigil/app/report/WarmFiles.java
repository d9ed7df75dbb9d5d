package io.vigil.app.report;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.ParetoChart;
import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a small Word file (and the PDF file that its contents are counted by) after each start,
 * since the first file of all takes seconds longer than the next ones.
 */
@Component
@ConditionalOnProperty(name = "vigil.reports.warm-up", matchIfMissing = true)
class WarmFiles {
  private static final Logger LOG = LoggerFactory.getLogger(WarmFiles.class);
  private static final int ROWS = 40;

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform().daemon().name("warm-files").priority(Thread.MIN_PRIORITY).start(this::make);
  }

  void make() {
    try {
      new DocumentFiles().make(specimen(), Format.DOCX);
    } catch (RuntimeException e) {
      LOG.warn("The first Word file could not be made; reports may not be made either", e);
    }
  }

  static Document specimen() {
    var head =
        new DocumentHead(
            "质量分析报告", null, "质量办", null, LocalDate.of(2026, 1, 1), Locale.SIMPLIFIED_CHINESE, true);
    var bars =
        List.of(
            new ParetoChart.Bar("迟到", BigDecimal.TEN), new ParetoChart.Bar("早退", BigDecimal.ONE));
    var columns = List.of(Column.words("单位", 3), Column.figures("起数", 1));
    List<Cell> row = List.of(Cell.text("智能制造学院"), Cell.number(1, null));
    return new Document(
        head,
        List.of(
            new Heading(1, "一、总体情况"),
            new Paragraph("p1", "到课率为84.5%。"),
            new ParetoChart("F1", "图1 条款", "起数", bars),
            new Grid("T1", "表1 单位", columns, Collections.nCopies(ROWS, row), null)));
  }
}
