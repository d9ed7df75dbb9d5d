package io.vigil.query.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.WarningState;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.query.projection.Json;
import io.vigil.query.projection.Rows;
import io.vigil.query.projection.TableWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the rows about warnings are made and read back. */
final class WarningTables {

  static final TableWriter<WarningRow> WARNING =
      TableWriter.<WarningRow>into("warning")
          .keys()
          .text("id", row -> row.id)
          .values()
          .text("control_point", row -> row.controlPoint)
          .text("unit", row -> row.unit)
          .list("unit_path", row -> row.unitPath)
          .name("state", row -> row.state)
          .name("colour", row -> row.colour)
          .name("worst_colour", row -> row.worstColour)
          .date("since", row -> row.since)
          .flag("historical", row -> row.historical)
          .time("raised_at", row -> row.raisedAt)
          .time("cleared_at", row -> row.clearedAt)
          .time("closed_at", row -> row.closedAt)
          .name("close_reason", row -> row.closeReason)
          .time("withdrawn_at", row -> row.withdrawnAt)
          .name("withdraw_reason", row -> row.withdrawReason)
          .json("evidence", row -> row.evidence)
          .whole("event_position", row -> row.position)
          .writer();

  static final TableWriter<StepRow> STEP =
      TableWriter.<StepRow>into("warning_step")
          .keys()
          .text("warning_id", StepRow::warningId)
          .whole("event_position", StepRow::position)
          .values()
          .text("what", StepRow::what)
          .name("colour", StepRow::colour)
          .json("evidence", StepRow::evidence)
          .text("reason", StepRow::reason)
          .time("recorded_at", StepRow::recordedAt)
          .time("since", StepRow::since)
          .text("event_id", StepRow::eventId)
          .writer();

  private WarningTables() {}

  static WarningRow read(ResultSet row) throws SQLException {
    var warning =
        new WarningRow(
            row.getString("id"),
            row.getString("control_point"),
            row.getString("unit"),
            Rows.list(row, "unit_path"),
            Rows.date(row, "since"),
            row.getBoolean("historical"),
            Rows.time(row, "raised_at"),
            Rows.name(row, "colour", Colour.class),
            Json.read(row.getString("evidence"), Evidence.class),
            row.getLong("event_position"));
    warning.state = Rows.name(row, "state", WarningState.class);
    warning.worstColour = Rows.name(row, "worst_colour", Colour.class);
    warning.clearedAt = Rows.optionalTime(row, "cleared_at");
    warning.closedAt = Rows.optionalTime(row, "closed_at");
    warning.closeReason = Rows.optionalName(row, "close_reason", CloseReason.class);
    warning.withdrawnAt = Rows.optionalTime(row, "withdrawn_at");
    warning.withdrawReason = Rows.optionalName(row, "withdraw_reason", WithdrawReason.class);
    return warning;
  }

  /** One step in the life of a warning. */
  record StepRow(
      String warningId,
      long position,
      String what,
      @Nullable Colour colour,
      @Nullable Evidence evidence,
      @Nullable String reason,
      Instant recordedAt,
      @Nullable Instant since,
      String eventId) {}
}
