package io.vigil.command.controlpoint;

import io.vigil.api.calendar.DueRule;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.period.Period;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactKey;
import io.vigil.command.fact.FactKind;
import io.vigil.command.fact.FactRow;
import io.vigil.command.fact.FactValue;
import io.vigil.command.row.CollectedPeriods;
import io.vigil.command.row.Entry;
import io.vigil.command.row.Finder;
import io.vigil.command.row.IntakeRow.AssignmentRow;
import io.vigil.command.row.RowContext;
import io.vigil.command.row.RowHandler;
import io.vigil.command.row.RowSink;
import io.vigil.command.table.Column;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.TableRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which unit is to deliver which control point, from which period on. */
public final class AssignmentRows implements RowHandler<AssignmentRow> {
  private static final Schema SCHEMA =
      Schema.of(
          Column.required("control_point", "质控点", "质控点编码", "质控点代码", "质控点名称"),
          Column.required("unit", "单位", "单位编码", "单位代码", "单位名称", "部门"),
          Column.required("first_period", "首期", "起始周期", "开始周期"),
          Column.optional("last_period", "末期", "结束周期"),
          Column.optional("data_owner", "数据责任人", "数据责任单位", "数据责任部门"),
          Column.optional("improvement_owner", "改进责任人", "改进责任单位", "改进责任部门"),
          Column.optional("due", "期限", "截止", "报送期限", "报送时限"));

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public AssignmentRow read(TableRow row) throws RowProblem {
    return new AssignmentRow(
        row.line(),
        row.required("control_point", 0),
        row.required("unit", 1),
        row.required("first_period", 2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        null);
  }

  @Override
  public void accept(Entry<AssignmentRow> entry, RowSink sink) throws RowProblem {
    ControlPointAssigned event = check(entry.row(), sink.context());
    sink.accept(
        FactRow.of(
            new Fact(
                FactKey.of(
                    FactKind.ASSIGNMENT, event.controlPoint(), event.unit(), event.firstPeriod()),
                FactValue.ofContent(content(event)),
                before -> event)));
  }

  /** Without a due date it is what it was before there were any: the same file changes nothing. */
  private static List<@Nullable Object> content(ControlPointAssigned event) {
    List<@Nullable Object> content =
        new ArrayList<>(
            Arrays.asList(
                event.lastPeriod(),
                event.dataOwner(),
                event.improvementOwner(),
                event.from(),
                event.to()));
    if (event.due() != null) {
      content.add(event.due());
    }
    return content;
  }

  private static ControlPointAssigned check(AssignmentRow row, RowContext context)
      throws RowProblem {
    var point =
        Finder.controlPoint(context.reference(), "control_point", row.controlPoint()).definition();
    var unit = Finder.unitInScope(context, "unit", row.unit());
    var calendar = context.reference().calendar(unit.root());
    Instant recordedAt = context.recordedAt(row.recordedAt());
    LocalDate today = context.dayOf(recordedAt);
    Period first = CollectedPeriods.read("first_period", row.firstPeriod(), point, calendar, today);
    Period last =
        row.lastPeriod() == null
            ? null
            : CollectedPeriods.read("last_period", row.lastPeriod(), point, calendar, today);
    LocalDate from = calendar.range(first).first();
    LocalDate to = last == null ? null : calendar.range(last).last();
    if (to != null && to.isBefore(from)) {
      throw new RowProblem("last_period", row.lastPeriod(), "period.order", row.firstPeriod());
    }
    return new ControlPointAssigned(
        point.code(),
        unit.unit(),
        first.code(),
        last == null ? null : last.code(),
        from,
        to,
        owner("data_owner", row.dataOwner(), context),
        owner("improvement_owner", row.improvementOwner(), context),
        due(row.due()),
        unit.path(),
        recordedAt);
  }

  private static @Nullable String due(@Nullable String text) throws RowProblem {
    try {
      return text == null ? null : DueRule.parse(text).text();
    } catch (IllegalArgumentException e) {
      throw new RowProblem("due", text, "due.form");
    }
  }

  private static @Nullable String owner(String column, @Nullable String text, RowContext context)
      throws RowProblem {
    return text == null ? null : Finder.unit(context.reference(), column, text).unit();
  }
}
