package io.vigil.app.demo.cases;

import java.time.Instant;
import java.util.List;

/**
 * A check of teaching (教学检查) by the college: at the opening, in the middle and at the end of a
 * term.
 */
public record DemoInspection(
    Kind kind, String term, Instant at, String by, List<DemoFinding> findings) {
  public enum Kind {
    OPENING,
    MIDTERM,
    FINAL
  }
}
