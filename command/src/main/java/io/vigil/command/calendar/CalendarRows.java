package io.vigil.command.calendar;

import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactRow;
import io.vigil.command.reference.UnitRef;
import io.vigil.command.row.Cells;
import io.vigil.command.row.Entry;
import io.vigil.command.row.Finder;
import io.vigil.command.row.IntakeRow.CalendarRow;
import io.vigil.command.row.IntakeRow.DayRow;
import io.vigil.command.row.IntakeRow.TermRow;
import io.vigil.command.row.RowContext;
import io.vigil.command.row.RowHandler;
import io.vigil.command.row.RowSink;
import io.vigil.command.table.Column;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.TableRow;
import java.time.DayOfWeek;
import java.util.List;

/** Terms, or days that are free or worked against the rule of the week. */
public final class CalendarRows implements RowHandler<CalendarRow> {
  private static final Schema SCHEMA =
      Schema.of(
              Column.optional("term", "学期"),
              Column.optional("first_monday", "第一周周一", "开学周一", "起始日期"),
              Column.optional("weeks", "周数", "教学周数"),
              Column.optional("class_weeks", "上课周数"),
              Column.optional("date", "日期"),
              Column.optional("worked", "上班", "是否上班", "是否工作日"),
              Column.optional("name", "名称", "说明"),
              Column.optional("unit", "root", "单位", "学校"))
          .withOneOf(List.of(List.of("term", "first_monday", "weeks"), List.of("date", "worked")));

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public CalendarRow read(TableRow row) throws RowProblem {
    return row.text(0) != null ? term(row) : day(row);
  }

  private static TermRow term(TableRow row) throws RowProblem {
    int weeks = Cells.wholeNumber("weeks", row.required("weeks", 2), 1);
    String classWeeks = row.text(3);
    return new TermRow(
        row.line(),
        row.text(7),
        row.required("term", 0),
        Cells.date("first_monday", row.required("first_monday", 1)),
        weeks,
        classWeeks == null ? weeks : Cells.wholeNumber("class_weeks", classWeeks, 1),
        null);
  }

  private static DayRow day(TableRow row) throws RowProblem {
    return new DayRow(
        row.line(),
        row.text(7),
        Cells.date("date", row.required("date", 4)),
        Cells.yesOrNo("worked", row.required("worked", 5)),
        row.text(6),
        null);
  }

  @Override
  public void accept(Entry<CalendarRow> entry, RowSink sink) throws RowProblem {
    RowContext context = sink.context();
    String root = root(entry.row(), context);
    sink.accept(
        FactRow.of(
            switch (entry.row()) {
              case TermRow row -> fact(root, row, context);
              case DayRow row ->
                  CalendarFacts.day(
                      new DayDeclared(
                          root,
                          row.date(),
                          row.worked(),
                          row.name(),
                          false,
                          context.recordedAt(row.recordedAt())));
            }));
  }

  private static Fact fact(String root, TermRow row, RowContext context) throws RowProblem {
    if (row.firstMonday().getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new RowProblem("first_monday", row.firstMonday().toString(), "term.monday");
    }
    if (row.weeks() < 1 || row.classWeeks() < 1 || row.classWeeks() > row.weeks()) {
      throw new RowProblem("weeks", Integer.toString(row.weeks()), "term.weeks");
    }
    try {
      var term = (Period.Term) Period.parse(row.term(), PeriodKind.TERM);
      var dates = new TermDates(term, row.firstMonday(), row.weeks(), row.classWeeks(), false);
      return CalendarFacts.term(
          new TermDated(
              root,
              dates.term().code(),
              dates.firstMonday(),
              dates.weeks(),
              dates.classWeeks(),
              context.recordedAt(row.recordedAt())));
    } catch (PeriodFormatException e) {
      throw new RowProblem("term", row.term(), "period.TERM");
    }
  }

  private static String root(CalendarRow row, RowContext context) throws RowProblem {
    String named = row.root();
    if (named != null) {
      return Finder.unitInScope(context, "unit", named).root();
    }
    List<UnitRef> roots = context.reference().roots();
    if (roots.size() != 1) {
      throw new RowProblem("unit", null, roots.isEmpty() ? "root.none" : "root.several");
    }
    return Finder.unitInScope(context, "unit", roots.getFirst().unit()).unit();
  }
}
