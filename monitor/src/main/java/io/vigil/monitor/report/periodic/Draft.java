package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.ReportModel.Basis;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A report while it is written: chapters and tables get their numbers as they come. */
final class Draft {
  private final Frame frame;
  private final Sheet sheet;
  private int chapters;
  private int tables;

  Draft(Frame frame, Sheet sheet) {
    this.frame = frame;
    this.sheet = sheet;
  }

  Frame frame() {
    return frame;
  }

  Sheet sheet() {
    return sheet;
  }

  Words words() {
    return sheet.words();
  }

  Pool now() {
    return frame.now();
  }

  List<Block> blocks() {
    return sheet.blocks();
  }

  List<Basis> bases() {
    return sheet.bases();
  }

  void chapter(String key) {
    String[] numerals = words().text("numerals").split(",");
    String numeral = numerals[Math.min(chapters, numerals.length - 1)];
    chapters++;
    sheet.add(new Heading(1, words().text("chapter", numeral, words().text(key))));
  }

  void say(String rule, List<Value> figures, Object... arguments) {
    sheet.say(rule, figures.stream().map(Value::reference).toList(), arguments);
  }

  /** A table of its own number; its key tells it from others of this report. */
  void table(String caption, List<Column> columns, List<List<Cell>> rows, @Nullable String note) {
    tables++;
    sheet.add(
        new Grid(
            "T" + tables,
            words().text("table", tables, words().text(caption)),
            columns,
            rows,
            note == null ? null : words().text(note)));
  }

  List<Column> columns(int wordy, String... titles) {
    return sheet.columns(wordy, Arrays.stream(titles).map(words()::text).toList());
  }

  /** A count as sentences write it. */
  String shown(Value value) {
    return sheet.shown(value.count());
  }

  /** A share as sentences write it; of a few cases outsiders read none. */
  String percent(Value value) {
    return sheet.isHidden(value.rows()) ? Words.NONE : words().percent(value.value());
  }

  String unitName(String unit) {
    return frame.unitName(unit);
  }

  String pointName(String code) {
    return frame.pointName(code, words().isChinese());
  }

  /** Names of the units of a table that something holds for. */
  String unitsWith(Predicate<String> which) {
    return words().list(frame.units().stream().filter(which).map(this::unitName).toList());
  }

  String period() {
    return words().period(frame.period());
  }

  String before() {
    return words().period(frame.before());
  }

  boolean is(ReportKind kind) {
    return frame.kind() == kind;
  }
}
