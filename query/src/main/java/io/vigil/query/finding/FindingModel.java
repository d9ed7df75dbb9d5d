package io.vigil.query.finding;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.finding.FindingEvent;
import io.vigil.api.finding.FindingEvent.FindingAnswered;
import io.vigil.api.finding.FindingEvent.FindingConverted;
import io.vigil.api.finding.FindingEvent.FindingDismissed;
import io.vigil.api.finding.FindingEvent.FindingHandedOver;
import io.vigil.api.finding.FindingEvent.FindingNoted;
import io.vigil.api.finding.FindingEvent.FindingRechecked;
import io.vigil.api.finding.FindingEvent.FindingSettled;
import io.vigil.api.finding.FindingEvent.FindingStepOverdue;
import io.vigil.api.finding.FindingState;
import io.vigil.query.casework.CaseNumbers;
import io.vigil.query.casework.CasePatch;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Findings and their history. */
@Component
class FindingModel implements ReadModel<FindingEvent> {
  private static final String STATE = "state";

  private final JdbcTemplate jdbc;
  private final ZoneId zone;

  FindingModel(JdbcTemplate jdbc, ZoneId zone) {
    this.jdbc = jdbc;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "finding";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return FindingEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<FindingEvent>> facts, Slot slot) {
    var numbers = new CaseNumbers(jdbc, slot, "finding", CaseKind.FINDING, zone);
    Set<String> numbered = numbered(facts, slot);
    Map<String, CasePatch> patches = new LinkedHashMap<>();
    for (StoredFact<FindingEvent> fact : facts) {
      FindingEvent event = fact.event();
      CasePatch patch = patches.computeIfAbsent(event.findingId(), CasePatch::new);
      patch.await(event.due(), event instanceof FindingStepOverdue, fact.position());
      apply(event, patch);
      if (event instanceof FindingNoted e && numbered.add(e.findingId())) {
        var number = numbers.next(e.at());
        patch.set("number_year", number.year()).set("number", number.number());
      }
    }
    FindingTables.FINDING.upsert(
        jdbc, slot, List.copyOf(patches.values()), FindingTables.OVERWRITES);
    FindingTables.STEP.insertNew(jdbc, slot, facts.stream().map(FindingModel::step).toList());
  }

  private Set<String> numbered(List<StoredFact<FindingEvent>> facts, Slot slot) {
    Object ids = facts.stream().map(fact -> fact.event().findingId()).toArray(String[]::new);
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT finding_id FROM %s.finding WHERE finding_id = ANY (?)".formatted(slot.schema()),
            String.class,
            ids));
  }

  private static void apply(FindingEvent event, CasePatch patch) {
    switch (event) {
      case FindingNoted e ->
          patch
              .set(STATE, FindingState.NEW)
              .set("kind", e.kind())
              .set("unit", e.unit())
              .set("unit_path", e.unitPath())
              .set("place", e.place())
              .set("text", e.text())
              .set("present", e.present())
              .set("expected", e.expected())
              .set("noted_at", e.at());
      case FindingSettled e ->
          patch
              .set(STATE, e.recheck() ? FindingState.RECHECKING : FindingState.DONE)
              .set("measure", e.measure());
      case FindingHandedOver e -> patch.set(STATE, FindingState.WITH_UNIT);
      case FindingAnswered e ->
          patch.set(STATE, FindingState.RECHECKING).set("measure", e.measure());
      case FindingRechecked e ->
          patch.set(STATE, e.inOrder() ? FindingState.DONE : FindingState.WITH_UNIT);
      case FindingConverted e ->
          patch.set(STATE, FindingState.CONVERTED).set("incident_id", e.incidentId());
      case FindingDismissed e -> patch.set(STATE, FindingState.DISMISSED);
      case FindingStepOverdue e -> {}
    }
  }

  private static CaseSteps.Row step(StoredFact<FindingEvent> fact) {
    return switch (fact.event()) {
      case FindingNoted e -> row(fact, "noted", null);
      case FindingSettled e -> row(fact, "settled", e.measure());
      case FindingHandedOver e -> row(fact, "handed-over", e.note());
      case FindingAnswered e -> row(fact, "answered", e.measure());
      case FindingRechecked e -> row(fact, e.inOrder() ? "in-order" : "not-in-order", e.note());
      case FindingConverted e -> row(fact, e.lapse() ? "to-lapse" : "to-incident", null);
      case FindingDismissed e -> row(fact, "dismissed", e.reason());
      case FindingStepOverdue e -> row(fact, "step-overdue", e.overdue().step());
    };
  }

  private static CaseSteps.Row row(
      StoredFact<FindingEvent> fact, String step, @Nullable String note) {
    FindingEvent event = fact.event();
    return new CaseSteps.Row(
        event.findingId(),
        fact.position(),
        step,
        event.at(),
        event.recordedAt(),
        event.by(),
        note,
        null,
        event.due(),
        fact.eventId());
  }
}
