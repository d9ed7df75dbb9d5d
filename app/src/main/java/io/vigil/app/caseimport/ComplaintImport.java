package io.vigil.app.caseimport;

import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.imports.ImportKind;
import io.vigil.app.complaint.Filing;
import io.vigil.app.complaint.FilingDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.RefusalWords;
import io.vigil.command.table.Column;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.TableRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests and complaints that came in elsewhere: each is filed as the office would file it. */
@Component
public class ComplaintImport {
  private static final Schema SCHEMA =
      Schema.of(
          Column.required(CaseReader.NUMBER, "编号", "诉求编号", "投诉编号", "案件编号", "序号"),
          Column.required("subject", "标题", "主题", "事项"),
          Column.required("text", "内容", "诉求内容", "投诉内容"),
          Column.required("receivedAt", "受理时间", "收到时间", "收到日期", "时间", "日期"),
          Column.optional("unit", "单位", "责任单位", "部门", "单位名称"),
          Column.optional("place", "地点", "场所"),
          Column.optional("kind", "类型", "诉求类型"),
          Column.optional("category", "类别", "诉求类别"),
          Column.optional("channel", "渠道", "来源"),
          Column.optional("complainant", "姓名", "诉求人", "投诉人"),
          Column.optional("contact", "联系方式", "电话"));

  private final FilingDesk filings;
  private final Questions questions;
  private final CaseLog imports;
  private final RefusalWords refusals;
  private final ZoneId zone;

  ComplaintImport(
      FilingDesk filings,
      Questions questions,
      CaseLog imports,
      ZoneId collegeZone,
      RefusalWords refusals) {
    this.filings = filings;
    this.questions = questions;
    this.imports = imports;
    this.refusals = refusals;
    this.zone = collegeZone;
  }

  /**
   * @throws io.vigil.command.table.FileProblem if the file cannot be read as a whole
   */
  public CaseReceipt take(SignedIn person, CaseFile file) {
    var reader = new CaseReader(SCHEMA, refusals);
    var units = new UnitNames(questions, person.scopes());
    return imports.take(
        person,
        ImportKind.COMPLAINTS,
        file,
        body ->
            reader.read(
                file,
                body,
                (row, number) ->
                    filings.fileImported(
                        person, filing(row, reader, units), number, file.channel())));
  }

  private Filing filing(TableRow row, CaseReader reader, UnitNames units) throws RowProblem {
    return new Filing(
        units.optional("unit", reader.cell(row, "unit")),
        row.required("subject", SCHEMA.index("subject")),
        row.required("text", SCHEMA.index("text")),
        reader.cell(row, "place"),
        kind(reader.cell(row, "kind")),
        reader.cell(row, "category"),
        reader.cell(row, "contact"),
        channel(reader.cell(row, "channel")),
        null,
        reader.cell(row, "complainant"),
        received(row.required("receivedAt", SCHEMA.index("receivedAt"))));
  }

  private static @Nullable String kind(@Nullable String text) throws RowProblem {
    if (text != null && ComplaintKind.of(text).isEmpty()) {
      throw new RowProblem("kind", text, "case.kind");
    }
    return text;
  }

  private static @Nullable String channel(@Nullable String text) throws RowProblem {
    if (text != null && ComplaintChannel.of(text).isEmpty()) {
      throw new RowProblem("channel", text, "case.channel");
    }
    return text;
  }

  private Instant received(String text) throws RowProblem {
    String written = Moments.written("receivedAt", text);
    LocalDateTime local =
        written.indexOf('T') < 0
            ? LocalDate.parse(written).atStartOfDay()
            : LocalDateTime.parse(written);
    return local.atZone(zone).toInstant();
  }
}
