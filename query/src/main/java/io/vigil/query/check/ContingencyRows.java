package io.vigil.query.check;

import io.vigil.api.check.CheckKind;
import io.vigil.api.contingency.ContingencyEvent;
import io.vigil.api.contingency.ContingencyEvent.ActivationEnded;
import io.vigil.api.contingency.ContingencyEvent.DrillHeld;
import io.vigil.api.contingency.ContingencyEvent.MeasureTaken;
import io.vigil.api.contingency.ContingencyEvent.PlanActivated;
import io.vigil.api.contingency.ContingencyEvent.PlanReviewOverdue;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.contingency.ContingencyEvent.PlanWithdrawn;
import io.vigil.api.message.VigilEvent;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of contingency plans become. */
final class ContingencyRows {

  private static final TableWriter<StoredFact<PlanVersionIssued>> VERSION =
      TableWriter.<StoredFact<PlanVersionIssued>>into("contingency_version")
          .keys()
          .text("plan_id", row -> row.event().planId())
          .small("version", row -> row.event().version())
          .values()
          .text("name", row -> row.event().name())
          .text("unit", row -> row.event().unit())
          .text("document", row -> row.event().document())
          .list("steps", row -> row.event().steps())
          .time("issued_at", row -> row.event().at())
          .time("review_by", row -> Objects.requireNonNull(row.event().due()).at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<DrillHeld>> DRILL =
      TableWriter.<StoredFact<DrillHeld>>into("contingency_drill")
          .keys()
          .text("plan_id", row -> row.event().planId())
          .text("drill_id", row -> row.event().drillId())
          .values()
          .time("held_at", row -> row.event().at())
          .small("participants", row -> row.event().participants())
          .text("note", row -> row.event().note())
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<PlanActivated>> ACTIVATION =
      TableWriter.<StoredFact<PlanActivated>>into("contingency_activation")
          .keys()
          .text("plan_id", row -> row.event().planId())
          .text("activation_id", row -> row.event().activationId())
          .values()
          .text("incident_id", row -> row.event().incidentId())
          .small("version", row -> row.event().version())
          .text("reason", row -> row.event().reason())
          .time("activated_at", row -> row.event().at())
          .whole("event_position", StoredFact::position)
          .writer();

  private final CheckRows common;
  private final List<StoredFact<PlanVersionIssued>> versions = new ArrayList<>();
  private final List<StoredFact<DrillHeld>> drills = new ArrayList<>();
  private final List<StoredFact<PlanActivated>> activations = new ArrayList<>();

  ContingencyRows(CheckRows common) {
    this.common = common;
  }

  void take(ContingencyEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case PlanVersionIssued e -> {
        versions.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("issue-version", "V" + e.version(), e, fact);
      }
      case DrillHeld e -> {
        drills.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("hold-drill", e.note(), e, fact);
      }
      case PlanActivated e -> {
        activations.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("activate", e.reason(), e, fact);
      }
      case MeasureTaken e -> step("take-measure", e.measure(), e, fact);
      case ActivationEnded e -> step("end-activation", e.note(), e, fact);
      case PlanWithdrawn e -> step("withdraw", e.reason(), e, fact);
      case PlanReviewOverdue e -> step("review-overdue", "V" + e.version(), e, fact);
    }
  }

  private void step(
      String step, @Nullable String note, ContingencyEvent event, StoredFact<VigilEvent> fact) {
    common.steps().add(CheckKind.CONTINGENCY_PLAN, event.planId(), step, note, event, fact);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    VERSION.insertNew(jdbc, slot, versions);
    DRILL.insertNew(jdbc, slot, drills);
    ACTIVATION.insertNew(jdbc, slot, activations);
  }
}
