package io.vigil.monitor.report.figure;

import io.vigil.api.report.FindFigure;
import io.vigil.api.tally.Severity;
import io.vigil.monitor.report.FigureSource;
import io.vigil.monitor.report.SealedEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resolves the figures that are made of rows. */
@Component
class RowFigures implements FigureSource {
  private final RowReader reader;
  private final SealedEvents sealed;
  private final PersonRows persons;

  RowFigures(RowReader reader, SealedEvents sealed, PersonRows persons) {
    this.reader = reader;
    this.sealed = sealed;
    this.persons = persons;
  }

  /** How a row is told of. */
  private enum Telling {
    SHOWN,
    SEALED,
    PERSON
  }

  @Override
  public boolean knows(String reference) {
    return FigureKey.isOne(reference);
  }

  @Override
  public FindFigure.Result find(FindFigure query) {
    FigureKey figure = FigureKey.parse(query.reference());
    List<Row> rows = reader.read(figure);
    Set<String> events = sealed.hidden(query.bodies());
    Set<String> units = persons.hidden(query.persons());
    Map<Telling, List<Row>> told =
        rows.stream().collect(Collectors.groupingBy(row -> telling(row, events, units)));
    return new FindFigure.Result(
        query.reference(),
        figure.aggregate().of(rows.stream().map(Row::value).toList()),
        RowReader.sql(figure),
        texts(reader.parameters(figure)),
        rules(figure, rows),
        rows.size(),
        SealedEvents.sealed(
            told.getOrDefault(Telling.SEALED, List.of()).stream().map(Row::value).toList()),
        told.getOrDefault(Telling.PERSON, List.of()).size(),
        told.getOrDefault(Telling.SHOWN, List.of()).stream()
            .limit(Math.max(0, query.limit()))
            .map(RowFigures::line)
            .toList());
  }

  /** A complaint without its event is a sealed one: nobody reads its steps here. */
  private static Telling telling(Row row, Set<String> events, Set<String> units) {
    String event = row.eventId();
    if (event == null ? row.type().equals(ComplaintRows.TYPE) : events.contains(event)) {
      return Telling.SEALED;
    }
    return units.contains(row.unit()) ? Telling.PERSON : Telling.SHOWN;
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
