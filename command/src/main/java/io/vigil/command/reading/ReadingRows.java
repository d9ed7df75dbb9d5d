package io.vigil.command.reading;

import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.reading.ReadingValue;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactKey;
import io.vigil.command.fact.FactKind;
import io.vigil.command.fact.FactRow;
import io.vigil.command.fact.FactValue;
import io.vigil.command.reference.ControlPointRef;
import io.vigil.command.reference.UnitRef;
import io.vigil.command.row.Cells;
import io.vigil.command.row.CollectedPeriods;
import io.vigil.command.row.Entry;
import io.vigil.command.row.Finder;
import io.vigil.command.row.IntakeRow.ReadingRow;
import io.vigil.command.row.RowContext;
import io.vigil.command.row.RowHandler;
import io.vigil.command.row.RowSink;
import io.vigil.command.table.Column;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.TableRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Readings: control point, unit, period and a value or a ratio. */
public final class ReadingRows implements RowHandler<ReadingRow> {
  private static final Schema SCHEMA =
      Schema.of(
              Column.required(
                  "control_point", "质控点", "质控点编码", "质控点代码", "质控点编号", "质控点名称", "监测点", "指标"),
              Column.required("unit", "单位", "单位编码", "单位代码", "单位名称", "部门", "二级学院", "系部", "班级"),
              Column.required("period", "周期", "监测周期", "期间", "时间", "日期", "date"),
              Column.optional("value", "监测值", "数值", "值", "数据"),
              Column.optional("numerator", "分子"),
              Column.optional("denominator", "分母"))
          .withOneOf(List.of(List.of("value"), List.of("numerator", "denominator")));

  private static final Set<String> NOTHING_OCCURRED = Set.of("-", "—", "无", "none", "本期无发生");

  private final Periods periods = new Periods();
  private final Horizon horizon;

  public ReadingRows(Horizon horizon) {
    this.horizon = horizon;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public ReadingRow read(TableRow row) throws RowProblem {
    String value = row.text(3);
    String numerator = row.text(4);
    String denominator = row.text(5);
    boolean nothing = value != null && NOTHING_OCCURRED.contains(value.toLowerCase(Locale.ROOT));
    if (value == null && numerator == null && denominator == null) {
      throw new RowProblem(row.has(3) ? "value" : "numerator", null, "value.empty");
    }
    return new ReadingRow(
        row.line(),
        row.required("control_point", 0),
        row.required("unit", 1),
        row.required("period", 2),
        nothing || value == null ? null : Double.valueOf(number(value)),
        Cells.optionalNumber("numerator", numerator),
        Cells.optionalNumber("denominator", denominator),
        null);
  }

  private static double number(String value) throws RowProblem {
    return switch (value) {
      case "是", "yes", "true" -> 1;
      case "否", "no", "false" -> 0;
      default -> Cells.number("value", value);
    };
  }

  @Override
  public void accept(Entry<ReadingRow> entry, RowSink sink) throws RowProblem {
    ReadingFact reading = check(entry.row(), sink.context());
    // files come period by period: so ordered, new keys stand side by side in the index
    var key =
        FactKey.of(FactKind.READING, reading.controlPoint(), reading.period(), reading.unit());
    var value = FactValue.ofNumbers(reading.value(), reading.numerator(), reading.denominator());
    sink.accept(
        FactRow.of(
            new Fact(
                key,
                value,
                before ->
                    before == null
                        ? new ReadingRecorded(reading)
                        : new ReadingCorrected(reading, previous(before)))));
  }

  private static ReadingValue previous(FactValue before) {
    return new ReadingValue(before.value(), before.numerator(), before.denominator());
  }

  private ReadingFact check(ReadingRow row, RowContext context) throws RowProblem {
    ControlPointRef point = open(row, context);
    UnitRef unit = Finder.unitInScope(context, "unit", row.unit());
    var definition = point.definition();
    Instant recordedAt = context.recordedAt(row.recordedAt());
    LocalDate today = context.dayOf(recordedAt);
    ResolvedPeriod period =
        periods.resolve(context.reference(), unit.root(), definition, row.period(), today);
    CollectedPeriods.requirePossible("period", row.period(), period.days(), today);
    JudgingRule rule = point.rule(period.days().last(), recordedAt);
    Numbers numbers = Numbers.of(row, point, rule);
    return new ReadingFact(
        definition.code(),
        unit.unit(),
        unit.path(),
        definition.period(),
        period.period().code(),
        period.days().first(),
        period.days().last(),
        numbers.value(),
        numbers.numerator(),
        numbers.denominator(),
        period.judgedAs(today),
        rule,
        recordedAt,
        horizon.isHistorical(period.judgedUntil(), today),
        context.importId(),
        row.line());
  }

  private static ControlPointRef open(ReadingRow row, RowContext context) throws RowProblem {
    ControlPointRef point =
        Finder.controlPoint(context.reference(), "control_point", row.controlPoint());
    if (!point.definition().open()) {
      throw closed(row, point.definition().openReason());
    }
    return point;
  }

  private static RowProblem closed(ReadingRow row, @Nullable String because) {
    return because == null
        ? new RowProblem("control_point", row.controlPoint(), "point.closed")
        : new RowProblem("control_point", row.controlPoint(), "point.closed-because", because);
  }
}
