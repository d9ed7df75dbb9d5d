package io.vigil.app.caseimport;

import io.vigil.api.imports.ImportKind;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.incident.IncidentDesk.ReportTold;
import io.vigil.app.incident.QuantityTold;
import io.vigil.app.incident.Telling;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.RefusalWords;
import io.vigil.command.row.Cells;
import io.vigil.command.table.Column;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.TableRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Incidents that were kept elsewhere: each is reported as an office would report it. */
@Component
public class IncidentImport {
  private static final Schema SCHEMA =
      Schema.of(
          Column.required(CaseReader.NUMBER, "编号", "事故编号", "案件编号", "序号"),
          Column.required("unit", "单位", "责任单位", "部门", "单位名称", "二级学院"),
          Column.required("category", "类别", "事故类别", "类型"),
          Column.required("occurredAt", "发生时间", "发生日期", "时间", "日期"),
          Column.required("description", "经过", "事实", "情况说明", "说明", "事由"),
          Column.optional("clause", "条款", "认定情形", "情形"),
          Column.optional("quantity", "数量", "程度", "认定数量"),
          Column.optional("affected", "影响学生数", "影响人数"),
          Column.optional("person", "当事人", "当事人工号", "责任人"),
          Column.optional("place", "地点", "场所"),
          Column.optional("reportedAt", "报告时间", "报告日期"),
          Column.optional("post", "岗位", "岗位类别", "当事人岗位"));

  private final IncidentDesk desk;
  private final Telling telling;
  private final Questions questions;
  private final CaseLog imports;
  private final RefusalWords refusals;

  IncidentImport(
      IncidentDesk desk,
      Telling telling,
      Questions questions,
      CaseLog imports,
      RefusalWords refusals) {
    this.desk = desk;
    this.telling = telling;
    this.questions = questions;
    this.imports = imports;
    this.refusals = refusals;
  }

  /**
   * @throws io.vigil.command.table.FileProblem if the file cannot be read as a whole
   */
  public CaseReceipt take(SignedIn person, CaseFile file) {
    var reader = new CaseReader(SCHEMA, refusals);
    var units = new UnitNames(questions, person.scopes());
    RuleBook rules = telling.rules(telling.today());
    return imports.take(
        person,
        ImportKind.INCIDENTS,
        file,
        body ->
            reader.read(
                file,
                body,
                (row, number) ->
                    desk.reportImported(
                        person, told(row, reader, units, rules), number, file.channel())));
  }

  private static ReportTold told(TableRow row, CaseReader reader, UnitNames units, RuleBook rules)
      throws RowProblem {
    return new ReportTold(
        units.find("unit", required(row, "unit")),
        category(required(row, "category"), rules),
        Moments.written("occurredAt", required(row, "occurredAt")),
        required(row, "description"),
        quantity(row, reader, rules),
        reader.cell(row, "place"),
        affected(reader.cell(row, "affected")),
        reader.cell(row, "person"),
        null,
        reported(reader.cell(row, "reportedAt")),
        post(reader.cell(row, "post")));
  }

  private static String required(TableRow row, String column) throws RowProblem {
    return row.required(column, SCHEMA.index(column));
  }

  private static String category(String text, RuleBook rules) throws RowProblem {
    if (rules.categories().stream()
        .noneMatch(one -> one.code().equals(text) || one.name().equals(text))) {
      throw new RowProblem("category", text, "case.category");
    }
    return text;
  }

  private static @Nullable QuantityTold quantity(TableRow row, CaseReader reader, RuleBook rules)
      throws RowProblem {
    String clause = reader.cell(row, "clause");
    String amount = reader.cell(row, "quantity");
    if (clause == null && amount == null) {
      return null;
    }
    if (clause == null) {
      throw new RowProblem("clause", null, "case.clause-missing");
    }
    if (rules.clauses().stream().noneMatch(one -> one.code().equals(clause))) {
      throw new RowProblem("clause", clause, "case.clause");
    }
    if (amount == null) {
      throw new RowProblem("quantity", null, "empty");
    }
    return new QuantityTold(clause, amount, null);
  }

  private static @Nullable String post(@Nullable String text) throws RowProblem {
    if (text == null) {
      return null;
    }
    return PostNames.of(text).orElseThrow(() -> new RowProblem("post", text, "case.post")).name();
  }

  private static @Nullable Integer affected(@Nullable String text) throws RowProblem {
    return text == null ? null : Integer.valueOf(Cells.wholeNumber("affected", text, 0));
  }

  private static @Nullable String reported(@Nullable String text) throws RowProblem {
    return text == null ? null : Moments.written("reportedAt", text);
  }
}
