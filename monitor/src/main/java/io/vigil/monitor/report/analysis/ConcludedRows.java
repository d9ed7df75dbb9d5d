package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.ConcludedKey;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.FigureKey;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.figure.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the facts behind conclusions: of each measure, or of each case, one. */
@Component
class ConcludedRows {
  private final RowReader reader;
  private final MeasureEvents events;

  ConcludedRows(RowReader reader, MeasureEvents events) {
    this.reader = reader;
    this.events = events;
  }

  /** The cases of the years, of which those of a figure are some. */
  static FigureKey cases(ConcludedKey key) {
    return counted(key, Counted.AFFECTED_OF_CASE);
  }

  /** The measures after them. */
  static FigureKey measures(ConcludedKey key) {
    return counted(key, Counted.MEASURE_OF_CASE);
  }

  private static FigureKey counted(ConcludedKey key, Counted counted) {
    return new FigureKey(Aggregate.SUM, counted, key.from(), key.to(), key.unit(), null, List.of());
  }

  List<Row> ofMeasures(ConcludedKey key, Conclusions found) {
    return Stream.concat(ofWarnings(key, found), ofIncidents(key, found)).toList();
  }

  private Stream<Row> ofWarnings(ConcludedKey key, Conclusions found) {
    List<Conclusions.Found<Measure>> measures =
        found.ofWarnings().filter(one -> one.one().is(key.what())).toList();
    List<Row> rows = events.of(measures.stream().map(Conclusions.Found::of).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(place -> told(rows.get(place), key.what(), measures.get(place)));
  }

  private static Row told(Row row, Concluded what, Conclusions.Found<Measure> found) {
    return row.told(
        row.type(), found.one().said(found.of().controlPoint()), found.one().value(what));
  }

  private Stream<Row> ofIncidents(ConcludedKey key, Conclusions found) {
    Map<String, List<Row>> rows = byCase(measures(key));
    return found
        .ofIncidents()
        .filter(one -> one.one().is(key.what()))
        .flatMap(
            one ->
                rows.getOrDefault(one.of().incidentId(), List.of()).stream()
                    .map(
                        row ->
                            row.told(
                                "incident-measure",
                                one.one().said(one.of().clause()),
                                one.one().value(key.what()))));
  }

  List<Row> ofCases(ConcludedKey key, Conclusions found) {
    Map<String, List<Row>> rows = byCase(cases(key));
    List<Row> told = new ArrayList<>();
    found
        .states(key.what())
        .forEach(
            (item, state) ->
                told.addAll(told(rows, item, key.what().isRate() && !state.back() ? 0 : 1)));
    return told;
  }

  /** The cases of each person. */
  List<List<Row>> ofPersons(ConcludedKey key, Conclusions found) {
    Map<String, List<Row>> rows = byCase(cases(key));
    return found.ofRepeaters().stream()
        .map(own -> own.stream().flatMap(item -> told(rows, item, 1).stream()).toList())
        .toList();
  }

  private static List<Row> told(
      Map<String, List<Row>> rows, FindIncidentMeasures.Item item, double value) {
    return rows.getOrDefault(item.incidentId(), List.of()).stream()
        .map(row -> row.told(row.type(), row.what(), value))
        .toList();
  }

  private Map<String, List<Row>> byCase(FigureKey counted) {
    return reader.read(counted).stream()
        .collect(Collectors.groupingBy(row -> String.valueOf(row.key())));
  }
}
