package io.vigil.app.incident;

import io.vigil.api.incident.Quorum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a step; each step takes what it needs.
 *
 * @param at when it was done; {@code null} for now
 * @param text reason, note, statement, grounds or measure
 * @param severity name of a grade
 * @param person id of the person concerned
 * @param effective whether measures worked
 * @param assessment what a case was due to, what it cost and what it led to
 * @param inOrder whether a recheck found all in order
 * @param quorum how many of a committee took part in deciding, and how they voted; {@code null}
 *     where that is not told
 */
public record StepTold(
    @Nullable String at,
    @Nullable String text,
    @Nullable String severity,
    @Nullable QuantityTold quantity,
    @Nullable String person,
    @Nullable List<String> consequences,
    @Nullable List<Member> panel,
    @Nullable String document,
    @Nullable String responsible,
    @Nullable String dueOn,
    @Nullable Boolean effective,
    @Nullable Boolean inOrder,
    @Nullable Boolean recheck,
    @Nullable String category,
    @Nullable AssessmentTold assessment,
    @Nullable Quorum quorum) {

  /** A member of a panel. */
  public record Member(@Nullable String id, @Nullable String unit) {}

  /**
   * Whom a case concerned, what it was due to, what it cost and what it led to.
   *
   * @param causes names of {@link io.vigil.api.warning.TypicalCause}
   * @param hoursLost class hours
   * @param moneyLost in yuan
   * @param consequences names of {@link io.vigil.api.incident.ConsequenceKind}
   * @param concerned id of a class, course or programme; blank for none, {@code null} for the one
   *     that was told before
   */
  public record AssessmentTold(
      @Nullable List<String> causes,
      @Nullable Double hoursLost,
      @Nullable Double moneyLost,
      @Nullable Integer injured,
      @Nullable List<String> consequences,
      @Nullable String concerned) {}

  public static StepTold ofText(@Nullable String text) {
    return new StepTold(
        null, text, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null);
  }
}
