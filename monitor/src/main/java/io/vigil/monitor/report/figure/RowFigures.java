package io.vigil.monitor.report.figure;

import io.vigil.api.report.FindFigure;
import io.vigil.api.tally.Severity;
import io.vigil.monitor.report.Discretion;
import io.vigil.monitor.report.FigureSource;
import io.vigil.monitor.report.Unlisted;
import io.vigil.monitor.report.Unlisted.Because;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resolves the figures that are made of rows. */
@Component
class RowFigures implements FigureSource {
  private final RowReader reader;
  private final Discretion discretion;

  RowFigures(RowReader reader, Discretion discretion) {
    this.reader = reader;
    this.discretion = discretion;
  }

  @Override
  public boolean knows(String reference) {
    return FigureKey.isOne(reference);
  }

  @Override
  public FindFigure.Result find(FindFigure query) {
    FigureKey figure = FigureKey.parse(query.reference());
    List<Row> rows = reader.read(figure);
    Unlisted unlisted = discretion.towards(query);
    Map<Because, List<Row>> told =
        rows.stream().collect(Collectors.groupingBy(row -> because(row, unlisted)));
    return new FindFigure.Result(
        query.reference(),
        figure.aggregate().of(rows.stream().map(Row::value).toList()),
        RowReader.sql(figure),
        texts(reader.parameters(figure)),
        rules(figure, rows),
        rows.size(),
        Unlisted.sealed(
            told.getOrDefault(Because.SEALED, List.of()).stream().map(Row::value).toList()),
        told.getOrDefault(Because.PERSON, List.of()).size(),
        told.getOrDefault(Because.LISTED, List.of()).stream()
            .limit(Math.max(0, query.limit()))
            .map(RowFigures::line)
            .toList());
  }

  /** A complaint without its event is a sealed one: nobody reads its steps here. */
  private static Because because(Row row, Unlisted unlisted) {
    String event = row.eventId();
    return event == null && row.type().equals(ComplaintRows.TYPE)
        ? Because.SEALED
        : unlisted.because(event, row.unit());
  }

  private static List<String> rules(FigureKey figure, List<Row> rows) {
    List<String> rules =
        new ArrayList<>(
            rows.stream().map(Row::rules).filter(Objects::nonNull).distinct().sorted().toList());
    rules.add(
        "%s of %s, method %s"
            .formatted(figure.aggregate().code(), figure.counted().code(), FigureKey.METHOD));
    return rules;
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
