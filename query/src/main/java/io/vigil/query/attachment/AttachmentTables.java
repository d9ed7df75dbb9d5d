package io.vigil.query.attachment;

import io.vigil.api.attachment.AttachmentEvent.Attached;
import io.vigil.api.attachment.AttachmentEvent.AttachmentRemoved;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;

/** How the rows about evidence are made. */
final class AttachmentTables {

  static final TableWriter<StoredFact<Attached>> ATTACHMENT =
      TableWriter.<StoredFact<Attached>>into("attachment")
          .keys()
          .text("attachment_id", row -> row.event().attachmentId())
          .values()
          .name("kind", row -> row.event().kind())
          .text("case_id", row -> row.event().caseId())
          .text("unit", row -> row.event().unit())
          .name("form", row -> row.event().form())
          .text("name", row -> row.event().name())
          .text("media_type", row -> row.event().mediaType())
          .whole("size", row -> row.event().size())
          .text("sha256", row -> row.event().sha256())
          .text("link", row -> row.event().link())
          .optionalDate("dated", row -> row.event().dated())
          .text("note", row -> row.event().note())
          .by(row -> row.event().by())
          .time("attached_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<StoredFact<AttachmentRemoved>> REMOVAL =
      TableWriter.<StoredFact<AttachmentRemoved>>into("attachment_removal")
          .keys()
          .text("attachment_id", row -> row.event().attachmentId())
          .values()
          .text("reason", row -> row.event().reason())
          .by(row -> row.event().by())
          .time("removed_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .whole("event_position", StoredFact::position)
          .writer();

  private AttachmentTables() {}
}
