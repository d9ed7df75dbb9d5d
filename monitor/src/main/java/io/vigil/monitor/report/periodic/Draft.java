package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.report.analysis.Outcomes;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.ConcludedKey;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.ReportModel.Basis;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report while it is written: chapters and tables get their numbers as they come. */
final class Draft {
  /** A part of a count. */
  record Part(String name, Value value) {}

  private static final List<Concluded> CONCLUDED =
      Stream.of(Concluded.values()).filter(Concluded::isOfMeasures).toList();
  private static final String RUNNING = ".running";
  private static final String PUBLIC = ".public";

  private final Map<Measure, Boolean> told = new HashMap<>();
  private @Nullable List<Registers.Warned> warned;
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
    say(rule, rule, figures, arguments);
  }

  /**
   * @param paragraph key that tells it from others of the same rule; the same in all variants
   */
  void say(String paragraph, String rule, List<Value> figures, Object... arguments) {
    sheet.say(paragraph, variant(rule), figures.stream().map(Value::reference).toList(), arguments);
  }

  /** Words of their own are for a period that is not over, and for outsiders. */
  String variant(String key) {
    if (frame.isRunning() && words().has(key + RUNNING)) {
      return key + RUNNING;
    }
    return sheet.isOpen() && words().has(key + PUBLIC) ? key + PUBLIC : key;
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
            note == null ? null : words().text(variant(note))));
  }

  List<Column> columns(int wordy, String... titles) {
    return sheet.columns(wordy, Arrays.stream(titles).map(this::title).toList());
  }

  String title(String key) {
    return words().text(variant(key));
  }

  /** A count as sentences write it. */
  String shown(Value value) {
    return Tally.ofCount(value).isSilent(sheet) ? Words.NONE : sheet.shown(value.count());
  }

  /** How many rows a count leaves, as sentences write it. */
  String rest(Value value) {
    Tally tally = Tally.ofCount(value);
    return tally.isSilent(sheet) ? Words.NONE : sheet.shown(tally.rest());
  }

  /** How many of its rows a share counts, as sentences write it. */
  String shownPart(Value share) {
    return Tally.ofShare(share).isHiddenShare(sheet) ? Words.NONE : sheet.shown(share.part());
  }

  /** A share as sentences write it; where it would tell a count of few outsiders read none. */
  String percent(Value value) {
    return Tally.ofShare(value).isHiddenShare(sheet) ? Words.NONE : words().percent(value.value());
  }

  /** What a count is made of, as sentences list it; nothing where that would tell a hidden part. */
  String parts(Value all, String rule, List<Part> parts) {
    return sheet.isHidden(all.count())
            || Known.isTold(known(all), parts.stream().map(part -> known(part.value())).toList())
        ? Words.NONE
        : words()
            .list(
                parts.stream()
                    .filter(part -> part.value().count() > 0)
                    .map(part -> words().text(rule, part.name(), shown(part.value())))
                    .toList());
  }

  private Known known(Value count) {
    return Tally.ofCount(count).known(sheet);
  }

  /** A figure of a unit, or of all of them. */
  Cell cell(Measure measure, @Nullable String unit) {
    return unit != null && isTold(measure) ? sheet.text(null) : measure.cell(sheet, now(), unit);
  }

  /** Whether outsiders read nothing of units here, since it would tell what is hidden of one. */
  boolean isTold(Measure measure) {
    return sheet.isOpen()
        && told.computeIfAbsent(measure, one -> UnitCounts.tell(frame, sheet, one));
  }

  /** The warnings of all that the report is about. */
  List<Registers.Warned> warned() {
    List<Registers.Warned> known = warned;
    if (known == null) {
      known = frame.registers().warnings(List.of(frame.top()));
      warned = known;
    }
    return known;
  }

  /**
   * What came of the measures against the warnings of the period: the one rate of effective
   * measures (整改有效率) is made of it.
   *
   * @param unit {@code null} for all units
   */
  Outcomes outcomes(@Nullable String unit) {
    return Outcomes.of(
        warned().stream()
            .filter(one -> unit == null || frame.tree().isWithin(one.unit(), unit))
            .flatMap(one -> one.measures().stream())
            .toList());
  }

  /**
   * What is said of these, as figures.
   *
   * @param unit {@code null} for all units
   */
  List<Value> concluded(Outcomes found, @Nullable String unit) {
    return CONCLUDED.stream()
        .map(what -> new Value(found.value(what), reference(what, unit), found.measures().size()))
        .toList();
  }

  String reference(Concluded what, @Nullable String unit) {
    return new ConcludedKey(
            what,
            frame.days().first().toString(),
            frame.days().last().toString(),
            unit == null ? frame.unit() : unit)
        .text();
  }

  /** Control points of some units, without small counts where outsiders read them. */
  List<PointValue> points(List<String> units) {
    List<PointValue> points = frame.points().of(units);
    return sheet.isOpen() ? points.stream().map(PointValue::forOutsiders).toList() : points;
  }

  List<PointValue> pointsOfTheWhole() {
    return points(List.of(frame.top()));
  }

  String unitName(String unit) {
    return frame.unitName(unit);
  }

  String pointName(String code) {
    return frame.pointName(code, words().isChinese());
  }

  /**
   * The units that a table lists, if something holds for any. Outsiders read all of them: that one
   * is listed would tell that it has a part in a hidden count.
   */
  List<String> unitsOf(Predicate<String> which) {
    List<String> units = frame.units().stream().filter(which).toList();
    return sheet.isOpen() && !units.isEmpty() ? frame.units() : units;
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
