package io.vigil.monitor.report.figure;

import io.vigil.api.report.FindFigure;
import io.vigil.api.tally.Severity;
import io.vigil.monitor.report.Discretion;
import io.vigil.monitor.report.Unlisted;
import io.vigil.monitor.report.Unlisted.Because;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a figure that is made of rows, and of these what whoever asks may see. */
@Component
public class RowAnswer {
  private final Discretion discretion;

  RowAnswer(Discretion discretion) {
    this.discretion = discretion;
  }

  /**
   * How a figure was made.
   *
   * @param sql that gives its rows
   */
  public record Made(
      @Nullable Double value,
      String sql,
      Map<String, @Nullable Object> parameters,
      List<String> rules) {}

  public FindFigure.Result of(FindFigure query, Made made, List<Row> rows) {
    Unlisted unlisted = discretion.towards(query);
    return of(
        query, made, rows.stream().collect(Collectors.groupingBy(row -> because(row, unlisted))));
  }

  /**
   * Rows that are told together, since they are of the same: those of a person are listed only
   * where all of them may be, to whoever sees single persons, and else counted, sealed or not,
   * since what is listed would tell of whom the rest is.
   */
  public FindFigure.Result ofPersons(FindFigure query, Made made, List<List<Row>> byPerson) {
    return ofPersons(query, made, byPerson, discretion.towards(query));
  }

  static FindFigure.Result ofPersons(
      FindFigure query, Made made, List<List<Row>> byPerson, Unlisted unlisted) {
    Map<Because, List<Row>> told =
        byPerson.stream()
            .collect(
                Collectors.groupingBy(
                    rows -> ofPerson(query, rows, unlisted),
                    Collectors.flatMapping(List::stream, Collectors.toList())));
    return of(query, made, told);
  }

  private static Because ofPerson(FindFigure query, List<Row> rows, Unlisted unlisted) {
    return query.persons()
            && rows.stream().allMatch(row -> because(row, unlisted) == Because.LISTED)
        ? Because.LISTED
        : Because.PERSON;
  }

  private static FindFigure.Result of(FindFigure query, Made made, Map<Because, List<Row>> told) {
    return new FindFigure.Result(
        query.reference(),
        made.value(),
        made.sql(),
        texts(made.parameters()),
        made.rules(),
        told.values().stream().mapToLong(List::size).sum(),
        Unlisted.sealed(
            told.getOrDefault(Because.SEALED, List.of()).stream().map(Row::value).toList()),
        told.getOrDefault(Because.PERSON, List.of()).size(),
        told.getOrDefault(Because.LISTED, List.of()).stream()
            .limit(Math.max(0, query.limit()))
            .map(RowAnswer::line)
            .toList());
  }

  /** A complaint without its event is a sealed one: nobody reads its steps here. */
  private static Because because(Row row, Unlisted unlisted) {
    String event = row.eventId();
    return event == null && row.type().equals(ComplaintRows.TYPE)
        ? Because.SEALED
        : unlisted.because(event, row.unit());
  }

  private static Map<String, String> texts(Map<String, @Nullable Object> parameters) {
    return parameters.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> String.valueOf(e.getValue()), (a, b) -> a, TreeMap::new));
  }

  private static FindFigure.EventLine line(Row row) {
    String severity = row.severity();
    return new FindFigure.EventLine(
        row.eventId(),
        row.type(),
        row.unit(),
        row.unitName(),
        row.period(),
        Objects.requireNonNullElse(row.what(), row.type()),
        row.category(),
        severity == null ? null : Severity.valueOf(severity),
        row.value(),
        row.recordedAt(),
        row.importId(),
        row.fileName(),
        row.line());
  }
}
