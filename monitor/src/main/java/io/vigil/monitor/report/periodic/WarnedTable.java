package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.report.analysis.MeasureTold;
import io.vigil.monitor.report.figure.ReadingKey;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The warnings of a programme or course by name: how bad each was, how it ended, what was done. */
record WarnedTable(Draft draft, List<Registers.Warned> warnings) {
  private static final int DECIMALS = 2;

  /** What was done about one trouble of a programme stands with a warning of the same weeks. */
  private static final int DAYS = 28;

  private static final int NAMED = 2;

  List<Registers.Warned> of(String unit) {
    return warnings.stream()
        .filter(one -> draft.frame().tree().isWithin(one.unit(), unit))
        .toList();
  }

  /** Those of no unit of some. */
  List<Registers.Warned> without(List<String> units) {
    return warnings.stream()
        .filter(one -> !draft.frame().tree().isWithinAnyOf(one.unit(), units::contains))
        .toList();
  }

  void write(String unit) {
    write(unit, draft.words().text("table.warned", draft.unitName(unit)), of(unit));
  }

  void write(String unit, String caption, List<Registers.Warned> own) {
    if (!own.isEmpty()) {
      draft
          .sheet()
          .add(
              new Grid(
                  unit + ".warnings",
                  caption,
                  columns(draft.words()),
                  own.stream().map(this::row).toList(),
                  draft.title("note.warned")));
      back(unit, own);
    }
  }

  /** What came back after it was over, of whatever period the new warning is. */
  private void back(String unit, List<Registers.Warned> own) {
    Words words = draft.words();
    List<String> back =
        own.stream()
            .filter(one -> one.back() != null)
            .map(
                one ->
                    words.text(
                        "warned.back",
                        draft.unitName(one.unit()),
                        name(one),
                        String.valueOf(one.ended()),
                        String.valueOf(one.back())))
            .toList();
    if (!back.isEmpty()) {
      draft.say("warned.back." + unit, "warned.backs", List.of(), words.list(back));
    }
  }

  private static List<Column> columns(Words words) {
    return List.of(
        Column.words(words.text("column.warned"), 5),
        Column.words(words.text("column.unit"), 3),
        Column.words(words.text("column.raised"), 3),
        Column.words(words.text("column.worst-colour"), 2),
        Column.figures(words.text("column.worst"), 2),
        Column.words(words.text("column.ended"), 4),
        Column.words(words.text("column.measures"), 5),
        Column.figures(words.text("column.before"), 2),
        Column.figures(words.text("column.after"), 2),
        Column.words(words.text("column.verdict"), 7));
  }

  private List<Cell> row(Registers.Warned one) {
    Sheet sheet = draft.sheet();
    return List.of(
        sheet.text(name(one)),
        sheet.text(draft.unitName(one.unit())),
        sheet.text(one.raised().toString()),
        sheet.text(draft.words().text("colour." + one.colour())),
        worst(one),
        sheet.text(ended(one)),
        sheet.text(measures(one)),
        mean(one, MeasureTold::before),
        mean(one, MeasureTold::after),
        sheet.text(verdict(one)));
  }

  private String measures(Registers.Warned one) {
    List<String> said =
        Stream.concat(one.measures().stream().map(MeasureTold::text), Stream.ofNullable(one.task()))
            .toList();
    return said.isEmpty() ? unmeasured(one) : then(said);
  }

  private String unmeasured(Registers.Warned one) {
    List<String> others =
        warnings.stream()
            .filter(other -> isOfTheSameTrouble(one, other) && !other.measures().isEmpty())
            .map(Registers.Warned::number)
            .filter(Objects::nonNull)
            .limit(NAMED)
            .toList();
    return others.isEmpty()
        ? draft.words().text("warned.no-measures")
        : draft.words().text("warned.measures-at", draft.words().list(others));
  }

  /** Values of one programme, its courses and its classes that went bad in the same weeks. */
  private boolean isOfTheSameTrouble(Registers.Warned one, Registers.Warned other) {
    String programme = draft.frame().tree().programmeOf(one.unit());
    return programme != null
        && programme.equals(draft.frame().tree().programmeOf(other.unit()))
        && one.subject() == null
        && other.subject() == null
        && Math.abs(ChronoUnit.DAYS.between(one.raised(), other.raised())) <= DAYS;
  }

  private @Nullable String verdict(Registers.Warned one) {
    Words words = draft.words();
    return one.measures().isEmpty()
        ? null
        : then(
            one.measures().stream()
                .map(told -> words.text("warned.verdict", told.verdict(words), told.why(words)))
                .toList());
  }

  /**
   * A figure where it is the same of all measures, else one of each measure in the order of these.
   */
  private Cell mean(Registers.Warned one, Function<MeasureTold, MeasureTold.@Nullable Mean> of) {
    Sheet sheet = draft.sheet();
    List<Cell> means =
        one.measures().stream()
            .map(of)
            .map(
                mean ->
                    mean == null
                        ? sheet.number(null, 1, null)
                        : sheet.number(mean.value(), 1, mean.reference()))
            .toList();
    return switch ((int) means.stream().distinct().count()) {
      case 0 -> sheet.text(null);
      case 1 -> means.getFirst();
      default -> sheet.text(String.join(between(), means.stream().map(Cell::shown).toList()));
    };
  }

  /** What is the same of all is said once. */
  private String then(List<String> said) {
    return said.stream().distinct().count() == 1 ? said.getFirst() : String.join(between(), said);
  }

  private String between() {
    return draft.words().text("external.then");
  }

  private String name(Registers.Warned one) {
    return Stream.of(one.number(), draft.pointName(one.code()), one.subject())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private Cell worst(Registers.Warned one) {
    return draft.sheet().number(one.worst(), DECIMALS, reference(one));
  }

  /** Of the worst value; {@code null} where none is known. */
  static @Nullable String reference(Registers.Warned one) {
    String period = one.period();
    return period == null ? null : new ReadingKey(one.code(), one.unit(), period, period).text();
  }

  private String ended(Registers.Warned one) {
    Words words = draft.words();
    String how = words.text("ended." + one.reason());
    LocalDate ended = one.ended();
    if (ended == null) {
      return how;
    }
    if (one.joined() != null) {
      return words.text("ended.joined", ended.toString(), one.joined());
    }
    boolean later = ended.isAfter(draft.frame().days().last());
    return words.text(later ? "ended.later" : "ended.on", ended.toString(), how);
  }
}
