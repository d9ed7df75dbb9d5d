package io.vigil.monitor.report.analysis;

import io.vigil.api.warning.Effect;

/** What came of a measure. */
public enum Outcome {
  EFFECTIVE,
  PARTLY,
  NOT,
  /** Too early to tell. */
  PENDING,
  /** Nothing will tell: there is nothing to hold against what was before. */
  INCOMPARABLE;

  /** Whether it is known if the measure worked. */
  boolean isKnown() {
    return hasWorked() || this == NOT;
  }

  /** Whether it brought what it was to bring, or a part of it. */
  boolean hasWorked() {
    return this == EFFECTIVE || this == PARTLY;
  }

  static Outcome of(Effect.Verdict verdict) {
    return switch (verdict) {
      case EFFECTIVE -> EFFECTIVE;
      case PARTLY -> PARTLY;
      case NOT -> NOT;
      case PENDING -> PENDING;
    };
  }
}
