package io.vigil.monitor.report.periodic;

import static java.util.stream.Collectors.joining;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows about control points: now, before, which way it went, and whether it is inside. */
final class PointTable {
  private static final int DECIMALS = 2;
  private static final int NAME = 10;

  private PointTable() {}

  static List<Column> columns(Draft draft) {
    return columns(draft, NAME);
  }

  /**
   * @param name how wide the column of the names is
   */
  static List<Column> columns(Draft draft, int name) {
    Words words = draft.words();
    return List.of(
        Column.words(words.text("column.point"), name),
        Column.words(words.text("column.course"), 2),
        Column.words(words.text("column.judged"), 2),
        Column.figures(draft.before(), 3),
        Column.figures(draft.period(), 3),
        Column.figures(words.text("column.standard"), 2));
  }

  static List<Cell> row(Draft draft, PointValue point) {
    Sheet sheet = draft.sheet();
    Words words = draft.words();
    PointValue.Reading now = point.now();
    return List.of(
        sheet.text(point.point() + " " + point.name().in(words.isChinese())),
        sheet.text(course(draft, point)),
        sheet.text(judged(draft, point)),
        value(sheet, point, point.before()),
        value(sheet, point, now),
        standard(sheet, now));
  }

  /** With what was entered as backfill, be it much or little. */
  private static String course(Draft draft, PointValue point) {
    String now = backfill(draft, "course.backfill", point.now());
    String before = backfill(draft, "course.backfill.before", point.before());
    String course = draft.words().text("course." + point.course());
    return Stream.of(course, now, before).filter(one -> !one.isEmpty()).collect(joining(" "));
  }

  private static String backfill(Draft draft, String rule, PointValue.@Nullable Reading reading) {
    return reading == null || !reading.backfill().isThere()
        ? ""
        : draft.words().text(rule, draft.sheet().shown(reading.backfill().late()));
  }

  private static Cell standard(Sheet sheet, PointValue.@Nullable Reading now) {
    Double low = now == null ? null : now.standard();
    Double high = now == null ? null : now.upperStandard();
    return low == null || high == null
        ? sheet.number(low, DECIMALS, null)
        : sheet.text(plain(low) + "–" + plain(high));
  }

  private static String plain(double value) {
    return Words.rounded(value, DECIMALS).stripTrailingZeros().toPlainString();
  }

  /** What is not there yet is told with the day on which it is due. */
  private static String judged(Draft draft, PointValue point) {
    LocalDate due = point.due();
    return due != null && point.isAwaited(draft.frame().asOf())
        ? draft.words().text("judged.due", draft.words().date(due))
        : draft.words().text(judged(point.now()));
  }

  private static String judged(PointValue.@Nullable Reading now) {
    Boolean inside = now == null || now.isOfFew() ? null : now.inside();
    return inside == null ? "judged.not" : inside ? "judged.inside" : "judged.outside";
  }

  private static Cell value(Sheet sheet, PointValue point, PointValue.@Nullable Reading reading) {
    if (reading == null) {
      return sheet.text(null);
    }
    return reading.isOfFew()
        ? new Cell.Number(null, reading.isShareOfMany() ? Words.NONE : Sheet.BELOW, null)
        : sheet.number(reading.value(), DECIMALS, point.reference(reading));
  }
}
