package io.vigil.monitor.report.analysis;

import io.vigil.api.warning.Effect;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure because of a warning.
 *
 * @param subject of what happened, such as a place or a clause; {@code null} of a value
 * @param text reference of what was planned, see {@code Quotations}
 * @param verified what the quality office found, EFFECTIVE or INEFFECTIVE; {@code null} before
 * @param effect what the readings say; {@code null} where they cannot be held against each other
 */
record Measure(
    @Nullable String number,
    String controlPoint,
    @Nullable String pointName,
    @Nullable String pointNameEn,
    String unit,
    @Nullable String unitName,
    @Nullable String subject,
    String text,
    @Nullable String owner,
    @Nullable LocalDate due,
    LocalDate plannedOn,
    @Nullable LocalDate doneOn,
    @Nullable String verified,
    @Nullable String unitOfMeasure,
    boolean relapsed,
    @Nullable Effect effect) {

  /** By the readings first, else by what was found; too early to tell where neither is there. */
  Effect.Verdict verdict() {
    if (effect != null) {
      return effect.verdict();
    }
    if (verified == null) {
      return relapsed ? Effect.Verdict.NOT : Effect.Verdict.PENDING;
    }
    if (!verified.equals("EFFECTIVE")) {
      return Effect.Verdict.NOT;
    }
    return relapsed ? Effect.Verdict.PARTLY : Effect.Verdict.EFFECTIVE;
  }

  /** Key of the reason for the verdict. */
  String reason() {
    if (relapsed) {
      return "relapsed";
    }
    if (effect == null) {
      return verified == null ? "no-values" : "verified";
    }
    return switch (effect.verdict()) {
      case EFFECTIVE -> "inside";
      case PARTLY -> "better";
      case NOT -> "no-better";
      case PENDING -> "early";
    };
  }
}
