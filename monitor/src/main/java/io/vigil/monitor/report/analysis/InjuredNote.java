package io.vigil.monitor.report.analysis;

import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.text.Sheet;
import java.util.List;
import java.util.Objects;

/**
 * Persons may be hurt in what is no safety incident by its clause: who reads of none beside persons
 * who were hurt is told why. Sealed cases, which have no clause here, are in sums alone.
 */
record InjuredNote(Material material) {

  void write(Sheet sheet) {
    List<String> years = material.years().stream().filter(material::isTold).toList();
    List<Row> hurt =
        years.stream()
            .flatMap(year -> material.pool().rowsOf(Counted.INJURED, year, this::isElse).stream())
            .toList();
    if (sheet.isOpen() || hurt.isEmpty()) {
      return;
    }
    sheet.say(
        "trend.injured",
        years.stream()
            .map(year -> material.pool().year(Aggregate.SUM, Counted.INJURED, year, null))
            .map(value -> value.reference())
            .toList(),
        Long.toString(Math.round(hurt.stream().mapToDouble(Row::value).sum())),
        Integer.toString(hurt.size()),
        sheet.joined(
            hurt.stream().map(row -> categoryName(sheet, row)).distinct().sorted().toList()),
        sheet.joined(hurt.stream().map(row -> clause(sheet, row)).distinct().sorted().toList()));
  }

  private boolean isElse(Row row) {
    return row.value() > 0 && row.what() != null && !material.safety().contains(category(row));
  }

  private String category(Row row) {
    return Objects.requireNonNullElse(row.category(), "");
  }

  private String categoryName(Sheet sheet, Row row) {
    return material.categoryName(category(row), sheet.words().isChinese());
  }

  private String clause(Sheet sheet, Row row) {
    String code = Objects.requireNonNullElse(row.what(), "");
    return sheet
        .words()
        .text("clause.named", code, material.clauseName(code, sheet.words().isChinese()));
  }
}
