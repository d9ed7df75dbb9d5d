package io.vigil.command.tally;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.tally.Severity;
import io.vigil.api.tally.TallyEvent.Tally;
import io.vigil.api.tally.TallyEvent.TallyCorrected;
import io.vigil.api.tally.TallyEvent.TallyRecorded;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactKey;
import io.vigil.command.fact.FactKind;
import io.vigil.command.fact.FactRow;
import io.vigil.command.fact.FactValue;
import io.vigil.command.reference.UnitRef;
import io.vigil.command.row.Cells;
import io.vigil.command.row.CollectedPeriods;
import io.vigil.command.row.Entry;
import io.vigil.command.row.Finder;
import io.vigil.command.row.IntakeRow.TallyRow;
import io.vigil.command.row.RowContext;
import io.vigil.command.row.RowHandler;
import io.vigil.command.row.RowSink;
import io.vigil.command.table.Column;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.TableRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Incident tallies: period, unit, category, severity and a count, zero included. */
public final class TallyRows implements RowHandler<TallyRow> {
  private static final Schema SCHEMA =
      Schema.of(
          Column.required("period", "周期", "学年", "期间", "时间", "日期"),
          Column.required("unit", "单位", "单位编码", "单位代码", "单位名称", "部门", "二级学院", "系部"),
          Column.required("category", "类别", "事故类别", "类型"),
          Column.required("severity", "等级", "事故等级", "级别"),
          Column.required("count", "次数", "数量", "起数", "件数"));

  /** Longest first: 2011-12 is a school year here, as tallies are mostly by the year. */
  private static final List<PeriodKind> KINDS =
      List.of(
          PeriodKind.SCHOOL_YEAR,
          PeriodKind.TERM,
          PeriodKind.CALENDAR_YEAR,
          PeriodKind.MONTH,
          PeriodKind.TEACHING_WEEK,
          PeriodKind.WEEK,
          PeriodKind.DAY);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public TallyRow read(TableRow row) throws RowProblem {
    return new TallyRow(
        row.line(),
        row.required("period", 0),
        row.required("unit", 1),
        row.required("category", 2),
        row.required("severity", 3),
        Cells.wholeNumber("count", row.required("count", 4), 0),
        null);
  }

  @Override
  public void accept(Entry<TallyRow> entry, RowSink sink) throws RowProblem {
    Tally tally = check(entry.row(), sink.context());
    var key =
        FactKey.of(
            FactKind.TALLY,
            tally.period(),
            tally.unit(),
            tally.category(),
            tally.severity().name());
    var value = FactValue.ofNumbers((double) tally.count(), null, null);
    sink.accept(
        FactRow.of(
            new Fact(
                key,
                value,
                before ->
                    before == null
                        ? new TallyRecorded(tally)
                        : new TallyCorrected(tally, count(before)))));
  }

  private static long count(FactValue before) {
    return Objects.requireNonNull(before.value()).longValue();
  }

  private static Tally check(TallyRow row, RowContext context) throws RowProblem {
    if (row.count() < 0) {
      throw new RowProblem("count", Long.toString(row.count()), "number.negative");
    }
    UnitRef unit = Finder.unitInScope(context, "unit", row.unit());
    Period period = period(row.period());
    DateRange days = context.reference().calendar(unit.root()).range(period);
    Instant recordedAt = context.recordedAt(row.recordedAt());
    CollectedPeriods.requirePossible("period", row.period(), days, context.dayOf(recordedAt));
    return new Tally(
        period.kind(),
        period.code(),
        days.first(),
        days.last(),
        unit.unit(),
        unit.path(),
        Cells.id("category", row.category()).toLowerCase(Locale.ROOT),
        severity(row.severity()),
        row.count(),
        recordedAt,
        context.importId(),
        row.line());
  }

  private static Period period(String text) throws RowProblem {
    for (PeriodKind kind : KINDS) {
      try {
        return Period.parse(text, kind);
      } catch (PeriodFormatException e) {
        // perhaps another kind
      }
    }
    throw new RowProblem("period", text, "period.any");
  }

  private static Severity severity(String text) throws RowProblem {
    return switch (text) {
      case "差错", "教学差错", "一般差错" -> Severity.LAPSE;
      case "一般", "一般事故" -> Severity.GENERAL;
      case "较大", "严重", "较大事故", "严重事故", "较大（严重）", "较大(严重)" -> Severity.SERIOUS;
      case "重大", "重大事故" -> Severity.MAJOR;
      default ->
          Severity.read(text).orElseThrow(() -> new RowProblem("severity", text, "severity"));
    };
  }
}
