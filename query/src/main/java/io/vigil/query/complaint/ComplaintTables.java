package io.vigil.query.complaint;

import io.vigil.api.casework.Due;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.Taken;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;

/** How the rows about requests are made. */
final class ComplaintTables {

  static final TableWriter<ComplaintRow> COMPLAINT =
      TableWriter.<ComplaintRow>into("complaint")
          .keys()
          .text("complaint_id", row -> row.id)
          .values()
          .small("number_year", row -> row.numberYear)
          .small("number", row -> row.number)
          .name("kind", row -> row.kind)
          .text("unit", row -> row.unit)
          .text("about_unit", row -> row.aboutUnit)
          .text("category", row -> row.category)
          .text("place", row -> row.place)
          .name("channel", row -> row.channel)
          .name("level", row -> row.level)
          .name("state", row -> row.state())
          .text("sealed_for", row -> row.sealedFor)
          .flag("anonymous", row -> row.anonymous)
          .text("code_hash", row -> row.codeHash)
          .time("received_at", row -> row.receivedAt)
          .time("answer_due", row -> row.answerDue)
          .time("replied_at", row -> row.repliedAt)
          .time("ended_at", row -> row.endedAt)
          .flag("satisfied", row -> row.satisfied)
          .time("answer_until", row -> row.situation.answerUntil())
          .flag("acknowledged", row -> row.situation.acknowledged())
          .flag("extended", row -> row.situation.extended())
          .flag("reopened", row -> row.situation.reopened())
          .flag("escalated", row -> row.situation.escalated())
          .text("incident_id", row -> row.incidentId)
          .text("merged_into", row -> row.mergedInto)
          .text("next_step", row -> row.nextStep)
          .time("next_due_at", row -> row.nextDueAt)
          .whole("event_position", row -> row.position)
          .writer();

  static final TableWriter<StoredFact<ComplaintReceived>> CONTENT =
      TableWriter.<StoredFact<ComplaintReceived>>into("complaint_content")
          .keys()
          .text("complaint_id", row -> row.event().complaintId())
          .values()
          .text("person_id", row -> row.event().personId())
          .text("complainant", row -> row.event().complainant())
          .text("contact", row -> row.event().contact())
          .text("title", row -> row.event().title())
          .text("content", row -> row.event().text())
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<StepRow> STEP =
      TableWriter.<StepRow>into("complaint_step")
          .keys()
          .text("complaint_id", row -> row.event().complaintId())
          .whole("event_position", StepRow::position)
          .values()
          .text("what", StepRow::what)
          .name("state", StepRow::state)
          .time("at", row -> taken(row).at())
          .time("recorded_at", row -> taken(row).recordedAt())
          .by(row -> taken(row).by())
          .text("unit", StepRow::unit)
          .text("note", StepRow::note)
          .flag("internal", StepRow::internal)
          .text("missed", StepRow::missed)
          .name("level", StepRow::level)
          .name("colour", StepRow::colour)
          .time("answer_due", StepRow::answerDue)
          .text("next_step", row -> taken(row).next().map(Due::step).orElse(null))
          .time("next_due_at", row -> taken(row).next().map(Due::at).orElse(null))
          .writer();

  static final TableWriter<StoredFact<ClusterFound>> CLUSTER =
      TableWriter.<StoredFact<ClusterFound>>into("complaint_cluster")
          .keys()
          .text("object", row -> row.event().clusterId())
          .text("first_complaint", row -> row.event().first())
          .name("colour", row -> row.event().colour())
          .values()
          .text("place", row -> row.event().object().place())
          .text("unit", row -> row.event().object().unit())
          .text("category", row -> row.event().object().category())
          .list("members", row -> row.event().members())
          .time("found_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private ComplaintTables() {}

  private static Taken taken(StepRow row) {
    return row.event().taken();
  }
}
