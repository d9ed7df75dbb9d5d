package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.FigureKey;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The evidence that stands behind what is said to have worked. */
record Proof(Pool pool) {

  Proof(Material material) {
    this(material.pool());
  }

  /** How many pieces of evidence are attached to cases and their measures. */
  Value pieces(List<String> cases) {
    return pool.all(Aggregate.SUM, Counted.EVIDENCE, FigureKey.keys(cases));
  }

  boolean isThere(List<String> cases) {
    return pieces(cases).count() > 0;
  }

  /** Whoever reads that something worked has to see when nothing proves it. */
  String told(Words words, Outcome outcome, String verdict, List<String> cases) {
    return outcome.hasWorked() && !isThere(cases)
        ? words.text("verdict.unproved", verdict)
        : verdict;
  }

  /** An incident and its measures. */
  static List<String> of(FindIncidentMeasures.Item item) {
    return Stream.concat(
            Stream.of("INCIDENT@" + item.incidentId()),
            IntStream.rangeClosed(1, item.planned())
                .mapToObj(number -> "INCIDENT_MEASURE@" + item.incidentId() + "~" + number))
        .toList();
  }
}
