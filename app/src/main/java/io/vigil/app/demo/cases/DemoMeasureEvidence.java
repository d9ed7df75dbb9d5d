package io.vigil.app.demo.cases;

import io.vigil.app.demo.Table;
import java.util.List;

/**
 * A file that proves a measure of a warning of a story.
 *
 * @param measure what was planned, as the story words it
 */
public record DemoMeasureEvidence(String measure, EvidenceFile file) {

  static List<DemoMeasureEvidence> all() {
    return Table.of("cases/warning-evidence.csv").rows().stream()
        .map(row -> new DemoMeasureEvidence(row.text("measure"), EvidenceFile.of(row)))
        .toList();
  }
}
