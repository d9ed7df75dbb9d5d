package io.vigil.monitor.report.figure;

import io.vigil.api.report.FindFigure;
import io.vigil.monitor.report.FigureSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Resolves the figures that are made of rows. */
@Component
class RowFigures implements FigureSource {
  private final RowReader reader;
  private final RowAnswer answer;

  RowFigures(RowReader reader, RowAnswer answer) {
    this.reader = reader;
    this.answer = answer;
  }

  @Override
  public boolean knows(String reference) {
    return FigureKey.isOne(reference);
  }

  @Override
  public FindFigure.Result find(FindFigure query) {
    FigureKey figure = FigureKey.parse(query.reference());
    List<Row> rows = reader.read(figure);
    return answer.of(
        query,
        new RowAnswer.Made(
            figure.aggregate().of(rows.stream().map(Row::value).toList()),
            RowReader.sql(figure),
            reader.parameters(figure),
            rules(figure, rows)),
        rows);
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
}
