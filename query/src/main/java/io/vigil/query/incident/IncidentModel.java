package io.vigil.query.incident;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.query.casework.CaseNumbers;
import io.vigil.query.casework.CasePatch;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Incidents and errors, and their history. */
@Component
class IncidentModel implements ReadModel<IncidentEvent> {
  private final JdbcTemplate jdbc;
  private final ZoneId zone;

  IncidentModel(JdbcTemplate jdbc, ZoneId zone) {
    this.jdbc = jdbc;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "incident";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return IncidentEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<IncidentEvent>> facts, Slot slot) {
    var numbers = new CaseNumbers(jdbc, slot, "incident", CaseKind.INCIDENT, zone);
    Set<String> numbered = numbered(facts, slot);
    Map<String, CasePatch> patches = new LinkedHashMap<>();
    for (StoredFact<IncidentEvent> fact : facts) {
      IncidentEvent event = fact.event();
      CasePatch patch = patches.computeIfAbsent(event.incidentId(), CasePatch::new);
      IncidentPatches.apply(event, fact, patch);
      if (event instanceof IncidentReported e && numbered.add(e.incidentId())) {
        var number = numbers.next(e.at());
        patch.set("number_year", number.year()).set("number", number.number());
      }
    }
    IncidentTables.INCIDENT.upsert(
        jdbc, slot, List.copyOf(patches.values()), IncidentTables.OVERWRITES);
    IncidentTables.STEP.insertNew(jdbc, slot, facts.stream().map(IncidentNotes::step).toList());
    IncidentTables.PANEL.insertNew(
        jdbc, slot, facts.stream().flatMap(IncidentNotes::panel).toList());
  }

  private Set<String> numbered(List<StoredFact<IncidentEvent>> facts, Slot slot) {
    Object ids = facts.stream().map(fact -> fact.event().incidentId()).toArray(String[]::new);
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT incident_id FROM %s.incident WHERE incident_id = ANY (?)"
                .formatted(slot.schema()),
            String.class,
            ids));
  }
}
