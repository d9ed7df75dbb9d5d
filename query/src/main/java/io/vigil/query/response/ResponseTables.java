package io.vigil.query.response;

import io.vigil.api.casework.CaseNumber;
import io.vigil.api.casework.Due;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.ResponseEvent;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.WithdrawalGround;
import io.vigil.query.projection.Rows;
import io.vigil.query.projection.TableWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the rows about what people do are made and read back. */
final class ResponseTables {
  private static final String EFFECTIVE = "EFFECTIVE";

  static final TableWriter<ResponseRow> RESPONSE =
      TableWriter.<ResponseRow>into("warning_response")
          .keys()
          .text("warning_id", row -> row.warningId)
          .values()
          .small("number_year", row -> row.year)
          .small("number", row -> row.number)
          .time("raised_at", row -> row.raisedAt)
          .name("state", row -> row.state)
          .text("awaited", row -> row.awaited == null ? null : row.awaited.due().step())
          .time("due_since", row -> row.awaited == null ? null : row.awaited.due().since())
          .time("due_at", row -> row.awaited == null ? null : row.awaited.due().at())
          .time("half_at", row -> row.awaited == null ? null : row.awaited.half())
          .optionalDate(
              "stood_still_from",
              row -> row.awaited == null ? null : row.awaited.due().stoodStillFrom())
          .optionalDate(
              "stood_still_to",
              row -> row.awaited == null ? null : row.awaited.due().stoodStillTo())
          .small("supervision", row -> row.supervision)
          .name("applied", row -> row.applied)
          .flag("back", row -> row.back)
          .flag("over", row -> row.over)
          .list("causes", row -> row.causes)
          .text("diagnosis", row -> row.diagnosis)
          .time("planned_at", row -> row.plannedAt)
          .time("submitted_at", row -> row.submittedAt)
          .text("verified", ResponseTables::verified)
          .time("verified_at", row -> row.verifiedAt)
          .text("document", row -> row.document)
          .text("task", row -> row.task)
          .time("improvement_at", row -> row.improvementAt)
          .small("useful", row -> row.useful)
          .small("useless", row -> row.useless)
          .whole("event_position", row -> row.position)
          .writer();

  static final TableWriter<StepRow> STEP =
      TableWriter.<StepRow>into("warning_response_step")
          .keys()
          .text("warning_id", row -> row.event().warningId())
          .whole("event_position", StepRow::position)
          .values()
          .text("step", StepRow::step)
          .time("at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .by(row -> row.event().by())
          .text("note", StepRow::note)
          .time("due_at", StepRow::dueAt)
          .flag("of_the_judge", StepRow::isOfTheJudge)
          .text("event_id", StepRow::eventId)
          .writer();

  static final TableWriter<MeasureRow> MEASURE =
      TableWriter.<MeasureRow>into("warning_measure")
          .keys()
          .text("warning_id", MeasureRow::warningId)
          .text("measure_id", MeasureRow::measureId)
          .values()
          .text("kind", MeasureRow::kind)
          .text("text", MeasureRow::text)
          .text("person", MeasureRow::person)
          .text("person_name", MeasureRow::personName)
          .text("unit", MeasureRow::unit)
          .optionalDate("due", MeasureRow::due)
          .time("planned_at", MeasureRow::plannedAt)
          .small("number_year", MeasureRow::year)
          .small("number", MeasureRow::number)
          .whole("event_position", MeasureRow::position)
          .writer();

  private ResponseTables() {}

  private static @Nullable String verified(ResponseRow row) {
    Boolean effective = row.effective;
    return effective == null ? null : effective ? EFFECTIVE : "INEFFECTIVE";
  }

  static ResponseRow read(ResultSet row) throws SQLException {
    var response = new ResponseRow(row.getString("warning_id"), row.getLong("event_position"));
    response.year = row.getObject("number_year", Integer.class);
    response.number = row.getObject("number", Integer.class);
    response.raisedAt = Rows.optionalTime(row, "raised_at");
    response.state = Rows.name(row, "state", ResponseState.class);
    response.awaited = awaited(row);
    response.supervision = row.getInt("supervision");
    response.applied = Rows.optionalName(row, "applied", WithdrawalGround.class);
    response.back = row.getBoolean("back");
    response.over = row.getBoolean("over");
    response.causes = Rows.list(row, "causes");
    response.diagnosis = row.getString("diagnosis");
    response.plannedAt = Rows.optionalTime(row, "planned_at");
    response.submittedAt = Rows.optionalTime(row, "submitted_at");
    String verified = row.getString("verified");
    response.effective = verified == null ? null : verified.equals(EFFECTIVE);
    response.verifiedAt = Rows.optionalTime(row, "verified_at");
    response.document = row.getString("document");
    response.task = row.getString("task");
    response.improvementAt = Rows.optionalTime(row, "improvement_at");
    response.useful = row.getInt("useful");
    response.useless = row.getInt("useless");
    return response;
  }

  /** What is awaited, as it stands in a row; {@code null} where nothing is. */
  static @Nullable Awaited awaited(ResultSet row) throws SQLException {
    String step = row.getString("awaited");
    return step == null
        ? null
        : new Awaited(
            new Due(
                step,
                Rows.time(row, "due_since"),
                Rows.time(row, "due_at"),
                row.getObject("stood_still_from", LocalDate.class),
                row.getObject("stood_still_to", LocalDate.class)),
            Rows.time(row, "half_at"));
  }

  record StepRow(
      ResponseEvent event,
      long position,
      String step,
      @Nullable String note,
      @Nullable Instant dueAt,
      boolean isOfTheJudge,
      String eventId) {}

  /**
   * @param caseNumber {@code null} for a task that a leader gave
   */
  record MeasureRow(
      String warningId,
      String measureId,
      String kind,
      String text,
      @Nullable String person,
      @Nullable String personName,
      @Nullable String unit,
      LocalDate due,
      Instant plannedAt,
      @Nullable CaseNumber caseNumber,
      long position) {

    static MeasureRow of(MeasurePlanned e, CaseNumber number, long position) {
      return new MeasureRow(
          e.warningId(),
          e.measureId(),
          "PLAN",
          Objects.requireNonNullElse(e.text(), ""),
          e.person(),
          e.personName(),
          e.unit(),
          e.due(),
          e.at(),
          number,
          position);
    }

    static MeasureRow of(DirectiveGiven e, long position) {
      return new MeasureRow(
          e.warningId(),
          e.measureId(),
          "DIRECTIVE",
          Objects.requireNonNullElse(e.text(), ""),
          e.person(),
          e.personName(),
          e.unit(),
          e.due(),
          e.at(),
          null,
          position);
    }

    @Nullable Integer year() {
      return caseNumber == null ? null : caseNumber.year();
    }

    @Nullable Integer number() {
      return caseNumber == null ? null : caseNumber.number();
    }
  }
}
