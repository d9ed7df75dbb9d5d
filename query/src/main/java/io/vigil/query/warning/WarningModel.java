package io.vigil.query.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningAggravated;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.warning.WarningTables.StepRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Warnings as they stand, and every step that brought them there. */
@Component
class WarningModel implements ReadModel<WarningEvent> {

  private final JdbcTemplate jdbc;

  WarningModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "warning";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return WarningEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<WarningEvent>> facts, Slot slot) {
    Map<String, WarningRow> rows = load(facts, slot);
    facts.forEach(fact -> apply(fact.event(), fact.position(), rows));
    WarningTables.WARNING.upsert(jdbc, slot, List.copyOf(rows.values()));
    WarningTables.STEP.insertNew(jdbc, slot, facts.stream().map(WarningModel::step).toList());
  }

  private Map<String, WarningRow> load(List<StoredFact<WarningEvent>> facts, Slot slot) {
    Object ids = facts.stream().map(fact -> fact.event().warningId()).toArray(String[]::new);
    Map<String, WarningRow> rows = new LinkedHashMap<>();
    jdbc.query(
        "SELECT * FROM %s.warning WHERE id = ANY (?)".formatted(slot.schema()),
        row -> {
          rows.put(row.getString("id"), WarningTables.read(row));
        },
        ids);
    return rows;
  }

  private static void apply(WarningEvent event, long at, Map<String, WarningRow> rows) {
    WarningRow row = rows.get(event.warningId());
    if (row == null) {
      rows.put(event.warningId(), WarningRow.of(raised(event), at));
    } else if (row.position < at) {
      row.position = at;
      apply(event, row);
    }
  }

  private static WarningRaised raised(WarningEvent event) {
    if (event instanceof WarningRaised first) {
      return first;
    }
    throw new IllegalStateException(
        "Warning %s was never raised, but there is a %s"
            .formatted(event.warningId(), event.getClass().getSimpleName()));
  }

  private static void apply(WarningEvent event, WarningRow row) {
    switch (event) {
      case WarningRaised e -> row.resume(e.colour(), e.evidence());
      case WarningColourChanged e -> row.turn(e.colour(), e.evidence());
      case WarningRelapsed e -> row.worsen(e.colour());
      case WarningAggravated e -> row.worsen(e.colour());
      case WarningCleared e -> row.clear(e.recordedAt(), e.evidence());
      case WarningResumed e -> row.resume(e.colour(), e.evidence());
      case WarningClosed e -> row.close(e.recordedAt(), e.reason());
      case WarningWithdrawn e -> row.withdraw(e.recordedAt(), e.reason());
    }
  }

  private static StepRow step(StoredFact<WarningEvent> fact) {
    return switch (fact.event()) {
      case WarningRaised e -> step(fact, "raised", e.colour(), e.evidence(), null);
      case WarningColourChanged e ->
          step(
              fact,
              e.colour() == e.before() ? "extended" : "colour-changed",
              e.colour(),
              e.evidence(),
              null);
      case WarningRelapsed e -> step(fact, "relapsed", e.colour(), null, "RELAPSE");
      case WarningAggravated e -> step(fact, "aggravated", e.colour(), null, "INEFFECTIVE");
      case WarningCleared e -> step(fact, "cleared", null, e.evidence(), null);
      case WarningResumed e -> step(fact, "resumed", e.colour(), e.evidence(), null);
      case WarningClosed e -> step(fact, "closed", null, null, e.reason().name());
      case WarningWithdrawn e -> step(fact, "withdrawn", null, null, e.reason().name());
    };
  }

  private static StepRow step(
      StoredFact<WarningEvent> fact,
      String what,
      @Nullable Colour colour,
      @Nullable Evidence evidence,
      @Nullable String reason) {
    WarningEvent event = fact.event();
    return new StepRow(
        event.warningId(),
        fact.position(),
        what,
        colour,
        evidence,
        reason,
        event.recordedAt(),
        event instanceof WarningRelapsed relapsed ? relapsed.since() : null,
        fact.eventId());
  }
}
