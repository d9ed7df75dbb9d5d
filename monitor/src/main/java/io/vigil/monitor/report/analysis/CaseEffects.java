package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.FigureKey;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the measures after incidents brought: whether the same happened again. */
record CaseEffects(Material material) {

  void write(Sheet sheet) {
    List<FindIncidentMeasures.Item> items = withMeasures().toList();
    if (!items.isEmpty()) {
      sheet.grid(
          "T11-2",
          List.of(
              words(sheet, "column.source", 5),
              words(sheet, "column.incident-measures", 8),
              words(sheet, "column.done-on", 3),
              figures(sheet, "column.evidence", 2),
              figures(sheet, "column.before-cases", 2),
              figures(sheet, "column.after-cases", 2),
              words(sheet, "column.verdict", 3)),
          items.stream().map(item -> row(sheet, item)).toList(),
          "note.T11-2");
    }
  }

  /** The case, its measures, when they were done, their evidence, before, after, the verdict. */
  List<Cell> row(Sheet sheet, FindIncidentMeasures.Item item) {
    Words words = sheet.words();
    Proof proof = new Proof(material);
    return List.of(
        sheet.text(
            words.text(
                "case.source",
                AnnexPart.number(words, item),
                material.unitName(item.unit()),
                material.clauseName(item.clause(), words.isChinese()))),
        sheet.text(measures(item)),
        sheet.text(date(item.doneOn())),
        sheet.count(proof.pieces(Proof.of(item))),
        before(sheet, item),
        after(sheet, item),
        sheet.text(proof.told(words, outcome(item), verdict(words, item), Proof.of(item))));
  }

  static String measures(FindIncidentMeasures.Item item) {
    return lines(Measures.texts(item));
  }

  /** Each in a line, with its number where there are more. */
  static String lines(List<String> texts) {
    return texts.size() == 1
        ? texts.getFirst()
        : IntStream.range(0, texts.size())
            .mapToObj(place -> (place + 1) + ". " + texts.get(place))
            .collect(Collectors.joining("\n"));
  }

  private Cell before(Sheet sheet, FindIncidentMeasures.Item item) {
    return sheet.count(
        Measures.before(item, material.around()),
        alike(item, Measures.firstBefore(item), Measures.lastBefore(item)));
  }

  /** Nothing came after what is not closed; what the twelve months may still bring is not known. */
  Cell after(Sheet sheet, FindIncidentMeasures.Item item) {
    LocalDate closed = item.closedOn();
    if (closed == null) {
      return sheet.text(null);
    }
    Cell.Number counted =
        (Cell.Number)
            sheet.count(
                Measures.after(item, material.around()),
                alike(item, closed.plusDays(1), closed.plusMonths(Measures.MONTHS)));
    return Measures.isWatched(item, material.asOf())
        ? new Cell.Number(
            counted.value(), sheet.words().text("so-far", counted.shown()), counted.reference())
        : counted;
  }

  private String alike(FindIncidentMeasures.Item item, LocalDate first, LocalDate last) {
    return new FigureKey(
            Aggregate.SUM,
            Counted.CASE_ALIKE,
            first.toString(),
            last.toString(),
            material.counted().unit(),
            item.clause() + "@" + item.unit(),
            List.of())
        .text();
  }

  /** With the day until which the same is watched for. */
  private String verdict(Words words, FindIncidentMeasures.Item item) {
    String verdict = words.text("verdict." + outcome(item));
    if (outcome(item) == Outcome.INCOMPARABLE) {
      return words.text("verdict.silent", verdict);
    }
    LocalDate until = Measures.watchedUntil(item);
    return outcome(item) == Outcome.PENDING && until != null
        ? words.text("verdict.until", verdict, until.toString())
        : verdict;
  }

  private Stream<FindIncidentMeasures.Item> withMeasures() {
    return material.shown().stream().filter(item -> item.planned() > 0);
  }

  private Outcome outcome(FindIncidentMeasures.Item item) {
    return Measures.outcome(item, material.around(), material.asOf());
  }

  private static Column words(Sheet sheet, String title, int width) {
    return Column.words(sheet.words().text(title), width);
  }

  private static Column figures(Sheet sheet, String title, int width) {
    return Column.figures(sheet.words().text(title), width);
  }

  private static String date(@Nullable Object day) {
    return day == null ? Words.NONE : day.toString();
  }
}
