package io.vigil.app.demo.told;

import io.vigil.api.calendar.TermDates;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.app.demo.College;
import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Values of the demo college as a whole that its self-diagnosis cites. */
final class SchoolValues {
  private static final int CITED = 2;
  private static final int LENGTH_OF_YEAR = 4;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final Map<String, List<Table.Row>> values =
      Table.of("school-values.csv").by("control_point");
  private final Map<String, List<Table.Row>> points =
      Table.of("cases/diagnosis-points.csv").by("control_point");
  private final Map<String, TermDates> terms =
      new DemoCalendar()
          .terms().stream().collect(Collectors.toMap(term -> term.term().code(), term -> term));

  /** The last two values of a control point. */
  List<CitedValue> last(String controlPoint) {
    Table.Row point = Objects.requireNonNull(points.get(controlPoint)).getFirst();
    List<Table.Row> rows = Objects.requireNonNull(values.get(controlPoint));
    return rows.subList(Math.max(0, rows.size() - CITED), rows.size()).stream()
        .map(row -> value(point, row))
        .toList();
  }

  private CitedValue value(Table.Row point, Table.Row row) {
    String period = row.text("period");
    return new CitedValue(
        point.text("control_point"),
        point.text("name"),
        College.SCHOOL,
        period,
        until(period),
        measured(row).doubleValue(),
        point.text("measure"),
        Double.valueOf(point.text("standard")));
  }

  private static BigDecimal measured(Table.Row row) {
    return row.has("value")
        ? new BigDecimal(row.text("value"))
        : new BigDecimal(row.text("numerator"))
            .multiply(PERCENT)
            .divide(new BigDecimal(row.text("denominator")), 1, RoundingMode.HALF_UP);
  }

  private LocalDate until(String period) {
    TermDates term = terms.get(period);
    if (term != null) {
      return term.range().last();
    }
    int year = Integer.parseInt(period.substring(0, LENGTH_OF_YEAR));
    return period.length() == LENGTH_OF_YEAR
        ? LocalDate.of(year, Month.DECEMBER, 31)
        : LocalDate.of(year + 1, Month.AUGUST, 31);
  }
}
