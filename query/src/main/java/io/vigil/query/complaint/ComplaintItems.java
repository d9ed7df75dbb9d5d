package io.vigil.query.complaint;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.CaseNumber;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintSituation;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.complaint.FindComplaints;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Requests and steps as they are answered. */
final class ComplaintItems {

  private ComplaintItems() {}

  static FindComplaints.Item item(ResultSet row) throws SQLException {
    return new FindComplaints.Item(
        row.getString("complaint_id"),
        new CaseNumber(CaseKind.COMPLAINT, row.getInt("number_year"), row.getInt("number")).text(),
        Rows.name(row, "kind", ComplaintKind.class),
        row.getString("title"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("category"),
        row.getString("place"),
        Rows.name(row, "channel", ComplaintChannel.class),
        Rows.name(row, "state", ComplaintState.class),
        Rows.name(row, "level", ComplaintLevel.class),
        row.getString("sealed_for"),
        Rows.time(row, "received_at"),
        Rows.time(row, "answer_due"),
        row.getString("next_step"),
        Rows.optionalTime(row, "next_due_at"),
        Rows.optionalTime(row, "replied_at"),
        row.getObject("satisfied", Boolean.class),
        row.getString("incident_id"));
  }

  static ComplaintSituation situation(ResultSet row) throws SQLException {
    return new ComplaintSituation(
        Rows.name(row, "state", ComplaintState.class),
        row.getBoolean("acknowledged"),
        row.getBoolean("extended"),
        row.getBoolean("reopened"),
        row.getBoolean("escalated"),
        Rows.optionalTime(row, "answer_until"));
  }

  static FindComplaint.Step step(ResultSet row) throws SQLException {
    return new FindComplaint.Step(
        row.getString("what"),
        Rows.name(row, "state", ComplaintState.class),
        Rows.time(row, "at"),
        Rows.time(row, "recorded_at"),
        row.getString("actor"),
        row.getString("role"),
        row.getString("channel"),
        row.getString("on_behalf_of"),
        row.getString("note"),
        row.getString("unit"),
        row.getBoolean("internal"),
        row.getString("missed"),
        row.getString("next_step"),
        Rows.optionalTime(row, "next_due_at"));
  }
}
