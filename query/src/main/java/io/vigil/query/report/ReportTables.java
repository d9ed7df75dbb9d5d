package io.vigil.query.report;

import io.vigil.api.report.ReportEvent.ParagraphEdited;
import io.vigil.api.report.ReportEvent.ReportDrafted;
import io.vigil.api.report.ReportEvent.ReportFrozen;
import io.vigil.api.report.ReportEvent.ReportSent;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;

/** How the rows about reports are made. */
final class ReportTables {

  static final TableWriter<StoredFact<ReportDrafted>> REPORT =
      TableWriter.<StoredFact<ReportDrafted>>into("report")
          .keys()
          .text("report_id", row -> row.event().reportId())
          .values()
          .text("first_year", row -> row.event().from())
          .text("last_year", row -> row.event().to())
          .text("unit", row -> row.event().unit())
          .text("language", row -> row.event().language())
          .text("rules", row -> row.event().rules())
          .text("model", row -> row.event().model())
          .text("sha256", row -> row.event().sha256())
          .text("open_model", row -> row.event().open())
          .by(row -> row.event().by())
          .time("drafted_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<StoredFact<ParagraphEdited>> EDIT =
      TableWriter.<StoredFact<ParagraphEdited>>into("report_edit")
          .keys()
          .text("report_id", row -> row.event().reportId())
          .whole("event_position", StoredFact::position)
          .values()
          .text("paragraph", row -> row.event().paragraph())
          .text("text", row -> row.event().text())
          .by(row -> row.event().by())
          .time("at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .writer();

  static final TableWriter<StoredFact<ReportFrozen>> FREEZE =
      TableWriter.<StoredFact<ReportFrozen>>into("report_freeze")
          .keys()
          .text("report_id", row -> row.event().reportId())
          .values()
          .by(row -> row.event().by())
          .time("frozen_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<StoredFact<ReportSent>> SENDING =
      TableWriter.<StoredFact<ReportSent>>into("report_sending")
          .keys()
          .text("report_id", row -> row.event().reportId())
          .values()
          .by(row -> row.event().by())
          .time("sent_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<PublicationStep> PUBLICATION =
      TableWriter.<PublicationStep>into("report_publication")
          .keys()
          .text("report_id", PublicationStep::reportId)
          .whole("event_position", row -> row.fact().position())
          .values()
          .text("step", PublicationStep::step)
          .list("paragraphs", PublicationStep::paragraphs)
          .text("reason", PublicationStep::reason)
          .by(PublicationStep::by)
          .time("at", PublicationStep::at)
          .time("recorded_at", PublicationStep::recordedAt)
          .text("event_id", row -> row.fact().eventId())
          .writer();

  private ReportTables() {}
}
