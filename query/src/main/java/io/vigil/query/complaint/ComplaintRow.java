package io.vigil.query.complaint;

import io.vigil.api.casework.CaseNumber;
import io.vigil.api.casework.Due;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAssigned;
import io.vigil.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.vigil.api.complaint.ComplaintEvent.ComplaintExtended;
import io.vigil.api.complaint.ComplaintEvent.ComplaintMerged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReplied;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTriaged;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToIncident;
import io.vigil.api.complaint.ComplaintEvent.ReplyJudged;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintSituation;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a request while events are being taken into it. */
final class ComplaintRow {
  final String id;
  final int numberYear;
  final int number;
  final ComplaintChannel channel;
  final boolean anonymous;
  final @Nullable String codeHash;
  final @Nullable String place;
  final Instant receivedAt;
  ComplaintKind kind;
  String unit;
  String aboutUnit;
  @Nullable String category;
  ComplaintLevel level;
  ComplaintSituation situation;
  @Nullable String sealedFor;
  Instant answerDue;
  @Nullable Instant repliedAt;
  @Nullable Instant endedAt;
  @Nullable Boolean satisfied;
  @Nullable String incidentId;
  @Nullable String mergedInto;
  @Nullable String nextStep;
  @Nullable Instant nextDueAt;
  long position = -1;

  ComplaintRow(ComplaintReceived event, CaseNumber given) {
    id = event.complaintId();
    numberYear = given.year();
    number = given.number();
    channel = event.channel();
    anonymous = event.anonymous();
    codeHash = event.codeHash();
    place = event.place();
    receivedAt = event.taken().at();
    kind = event.kind();
    unit = event.unit();
    aboutUnit = event.unit();
    category = event.category();
    level = event.level();
    sealedFor = event.sealedFor();
    answerDue = event.answerDue();
    situation = ComplaintSituation.atFirst();
  }

  ComplaintRow(ResultSet row) throws SQLException {
    id = row.getString("complaint_id");
    numberYear = row.getInt("number_year");
    number = row.getInt("number");
    channel = Rows.name(row, "channel", ComplaintChannel.class);
    anonymous = row.getBoolean("anonymous");
    codeHash = row.getString("code_hash");
    place = row.getString("place");
    receivedAt = Rows.time(row, "received_at");
    kind = Rows.name(row, "kind", ComplaintKind.class);
    unit = row.getString("unit");
    aboutUnit = row.getString("about_unit");
    category = row.getString("category");
    level = Rows.name(row, "level", ComplaintLevel.class);
    situation = ComplaintItems.situation(row);
    sealedFor = row.getString("sealed_for");
    answerDue = Rows.time(row, "answer_due");
    repliedAt = Rows.optionalTime(row, "replied_at");
    endedAt = Rows.optionalTime(row, "ended_at");
    satisfied = row.getObject("satisfied", Boolean.class);
    incidentId = row.getString("incident_id");
    mergedInto = row.getString("merged_into");
    nextStep = row.getString("next_step");
    nextDueAt = Rows.optionalTime(row, "next_due_at");
    position = row.getLong("event_position");
  }

  void take(ComplaintEvent event, long at) {
    position = at;
    nextStep = event.taken().next().map(Due::step).orElse(null);
    nextDueAt = event.taken().next().map(Due::at).orElse(null);
    situation = situation.after(event);
    change(event);
    if (!state().isOver()) {
      endedAt = null;
    } else if (endedAt == null) {
      endedAt = event.taken().at();
    }
  }

  ComplaintState state() {
    return situation.state();
  }

  private void change(ComplaintEvent event) {
    switch (event) {
      case ComplaintTriaged triaged -> take(triaged);
      case ComplaintAssigned handed -> unit = handed.unit();
      case ComplaintExtended later -> answerDue = later.answerDue();
      case ComplaintReplied replied -> take(replied);
      case ReplyJudged judged -> satisfied = judged.satisfied();
      case ComplaintEscalated done -> level = ComplaintLevel.COLLEGE;
      case ComplaintMerged merged -> mergedInto = merged.into();
      case ConvertedToIncident converted -> incidentId = converted.incidentId();
      default -> {}
    }
  }

  private void take(ComplaintTriaged triaged) {
    kind = triaged.kind();
    unit = triaged.unit();
    aboutUnit = triaged.unit();
    level = triaged.level();
    category = triaged.category();
    sealedFor = triaged.sealedFor();
  }

  private void take(ComplaintReplied replied) {
    satisfied = null;
    if (repliedAt == null) {
      repliedAt = replied.taken().at();
    }
  }
}
