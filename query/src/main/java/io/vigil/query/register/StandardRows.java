package io.vigil.query.register;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.register.RegisterKind;
import io.vigil.api.standard.StandardEvent;
import io.vigil.api.standard.StandardEvent.ExecutionChecked;
import io.vigil.api.standard.StandardEvent.StandardIssued;
import io.vigil.api.standard.StandardEvent.StandardOverdue;
import io.vigil.api.standard.StandardEvent.StandardRetired;
import io.vigil.query.casework.KindSteps;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of standards and rules become. */
final class StandardRows {

  private static final TableWriter<StoredFact<StandardIssued>> VERSION =
      TableWriter.<StoredFact<StandardIssued>>into("standard_version")
          .keys()
          .text("standard_id", row -> row.event().standardId())
          .small("version", row -> row.event().version())
          .values()
          .name("kind", row -> row.event().kind())
          .text("group_name", row -> row.event().group())
          .text("name", row -> row.event().name())
          .text("unit", row -> row.event().unit())
          .text("document", row -> row.event().document())
          .text("basis", row -> row.event().basis())
          .time("issued_at", row -> row.event().at())
          .time("revise_by", row -> Objects.requireNonNull(row.event().due()).at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<ExecutionChecked>> CHECK =
      TableWriter.<StoredFact<ExecutionChecked>>into("standard_check")
          .keys()
          .text("standard_id", row -> row.event().standardId())
          .whole("event_position", StoredFact::position)
          .values()
          .name("result", row -> row.event().result())
          .text("note", row -> row.event().note())
          .time("checked_at", row -> row.event().at())
          .writer();

  private final KindSteps<RegisterKind> common;
  private final List<StoredFact<StandardIssued>> versions = new ArrayList<>();
  private final List<StoredFact<ExecutionChecked>> checks = new ArrayList<>();

  StandardRows(KindSteps<RegisterKind> common) {
    this.common = common;
  }

  void take(StandardEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case StandardIssued e -> {
        versions.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step(e.version() == 1 ? "issue" : "revise", said(e), e, fact);
      }
      case ExecutionChecked e -> {
        checks.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("check-execution", e.note(), e, fact);
      }
      case StandardRetired e -> step("retire", e.reason(), e, fact);
      case StandardOverdue e -> step("revision-overdue", "V" + e.version(), e, fact);
    }
  }

  private static String said(StandardIssued event) {
    String document = event.document();
    return document == null ? "V" + event.version() : "V%d %s".formatted(event.version(), document);
  }

  private void step(String step, String note, StandardEvent event, StoredFact<VigilEvent> fact) {
    common.add(RegisterKind.STANDARD, event.standardId(), step, note, event, fact);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    VERSION.insertNew(jdbc, slot, versions);
    CHECK.insertNew(jdbc, slot, checks);
  }
}
