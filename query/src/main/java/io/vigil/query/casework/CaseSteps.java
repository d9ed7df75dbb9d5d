package io.vigil.query.casework;

import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseStep;
import io.vigil.api.casework.Due;
import io.vigil.query.projection.Rows;
import io.vigil.query.projection.TableWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The history of cases of one kind. */
public final class CaseSteps {

  private CaseSteps() {}

  /**
   * @param caseId id of the case
   * @param note what was said; may be personal
   */
  public record Row(
      String caseId,
      long position,
      String step,
      Instant at,
      Instant recordedAt,
      By by,
      @Nullable String note,
      @Nullable String grade,
      @Nullable Due due,
      String eventId) {}

  public static TableWriter<Row> into(String table, String id) {
    return TableWriter.<Row>into(table)
        .keys()
        .text(id, Row::caseId)
        .whole("event_position", Row::position)
        .values()
        .text("step", Row::step)
        .time("at", Row::at)
        .time("recorded_at", Row::recordedAt)
        .by(row -> row.by())
        .text("note", Row::note)
        .text("grade", Row::grade)
        .text("due_step", row -> row.due() == null ? null : row.due().step())
        .time("due_at", row -> row.due() == null ? null : row.due().at())
        .text("event_id", Row::eventId)
        .writer();
  }

  public static CaseStep read(ResultSet row) throws SQLException {
    return new CaseStep(
        row.getString("step"),
        Rows.time(row, "at"),
        Rows.time(row, "recorded_at"),
        row.getString("actor"),
        row.getString("role"),
        row.getString("channel"),
        row.getString("on_behalf_of"),
        row.getString("note"),
        row.getString("grade"),
        row.getString("due_step"),
        Rows.optionalTime(row, "due_at"));
  }
}
