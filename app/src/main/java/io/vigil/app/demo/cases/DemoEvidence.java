package io.vigil.app.demo.cases;

import io.vigil.app.demo.Table;
import java.util.List;

/**
 * A file that proves a measure of an incident.
 *
 * @param incident number that the list of incidents gives it
 * @param measure from 1, in the order in which they were planned
 */
public record DemoEvidence(String incident, int measure, EvidenceFile file) {

  static List<DemoEvidence> all() {
    return Table.of("cases/evidence.csv").rows().stream()
        .map(
            row ->
                new DemoEvidence(row.text("incident"), row.number("measure"), EvidenceFile.of(row)))
        .toList();
  }
}
