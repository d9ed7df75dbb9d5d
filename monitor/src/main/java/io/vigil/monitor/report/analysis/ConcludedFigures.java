package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindFigure;
import io.vigil.api.report.ReportKind;
import io.vigil.monitor.report.FigureSource;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.ConcludedKey;
import io.vigil.monitor.report.figure.RowAnswer;
import io.vigil.monitor.report.figure.RowReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Resolves how many measures, persons and cases something was concluded of, by the same rules as
 * the report that prints it.
 */
@Component
class ConcludedFigures implements FigureSource {
  private final ConclusionReader conclusions;
  private final ConcludedRows rows;
  private final RowReader reader;
  private final RowAnswer answer;

  ConcludedFigures(
      ConclusionReader conclusions, ConcludedRows rows, RowReader reader, RowAnswer answer) {
    this.conclusions = conclusions;
    this.rows = rows;
    this.reader = reader;
    this.answer = answer;
  }

  @Override
  public boolean knows(String reference) {
    return ConcludedKey.isOne(reference) && !ConcludedKey.parse(reference).isOfDays();
  }

  @Override
  public FindFigure.Result find(FindFigure query) {
    ConcludedKey key = ConcludedKey.parse(query.reference());
    Map<String, @Nullable Object> parameters = parameters(key);
    Conclusions found = conclusions.read(key.from(), key.to(), key.unit());
    var made =
        new RowAnswer.Made(found.value(key.what()), sql(key), parameters, List.of(rule(key)));
    if (key.what() == Concluded.PERSON_REPEATED) {
      return answer.ofPersons(query, made, rows.ofPersons(key, found));
    }
    return answer.of(
        query,
        made,
        key.what().isOfMeasures() ? rows.ofMeasures(key, found) : rows.ofCases(key, found));
  }

  /** The rows that are judged one by one, since no query tells what is concluded of them. */
  private static String sql(ConcludedKey key) {
    return key.what().isOfMeasures()
        ? MeasureReader.sql() + ";\n" + RowReader.sql(ConcludedRows.measures(key))
        : RowReader.sql(ConcludedRows.cases(key));
  }

  private Map<String, @Nullable Object> parameters(ConcludedKey key) {
    Map<String, @Nullable Object> parameters =
        new TreeMap<>(reader.parameters(ConcludedRows.cases(key)));
    parameters.put("as_of", reader.today().toString());
    if (key.what().isOfMeasures()) {
      parameters.putAll(MeasureReader.parameters());
    }
    return parameters;
  }

  private static String rule(ConcludedKey key) {
    return "%s, method %s".formatted(key.what().code(), ReportKind.INCIDENTS.rules());
  }
}
