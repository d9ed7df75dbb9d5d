package io.vigil.app.demo.cases;

import io.vigil.app.demo.Clause;
import io.vigil.app.demo.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lapses, entered on the day on which they happened. */
final class LapseCases {
  private static final LocalTime RECORDED = LocalTime.of(17, 30);

  private final Map<String, Clause> clauses = Clause.all();
  private final Map<String, String> texts =
      Table.of("cases/lapse-texts.csv").rows().stream()
          .collect(Collectors.toMap(row -> row.text("clause"), row -> row.text("text")));

  List<DemoLapse> all() {
    return Table.of("errors.txt").rows().stream().map(this::read).toList();
  }

  private DemoLapse read(Table.Row row) {
    Clause clause = Objects.requireNonNull(clauses.get(row.text("clause")));
    String text = Objects.requireNonNull(texts.get(clause.id()));
    LocalDate date = LocalDate.parse(row.text("date"));
    return new DemoLapse(
        row.text("no"),
        date,
        row.text("unit"),
        clause.id(),
        row.number("quantity"),
        row.text("person"),
        text.formatted(row.number("quantity")),
        clause.category(),
        clause.subcategory(),
        CaseDays.at(date, RECORDED));
  }
}
