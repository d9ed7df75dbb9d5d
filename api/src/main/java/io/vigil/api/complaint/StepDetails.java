package io.vigil.api.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What is said with a step; each step asks for its own.
 *
 * @param text reply, note or reason
 * @param unit that is responsible from now on
 * @param kind found at triage
 * @param category found at triage
 * @param sealedFor unit of the body that alone may read it; found at triage
 * @param level body that deals with it; found at triage
 * @param other the incident that it became, the request that it repeats, or the body that it was
 *     passed on to
 * @param internal whether a note is not for whoever turned to the college
 */
public record StepDetails(
    @Nullable String text,
    @Nullable String unit,
    @Nullable ComplaintKind kind,
    @Nullable String category,
    @Nullable String sealedFor,
    @Nullable ComplaintLevel level,
    @Nullable String other,
    boolean internal) {
  public static final StepDetails NONE = text(null);

  public static StepDetails text(@Nullable String text) {
    return new StepDetails(text, null, null, null, null, null, null, false);
  }

  public static StepDetails unit(String unit) {
    return new StepDetails(null, unit, null, null, null, null, null, false);
  }

  public static StepDetails other(String other, @Nullable String text) {
    return new StepDetails(text, null, null, null, null, null, other, false);
  }

  public static StepDetails triage(ComplaintKind kind, String unit) {
    return new StepDetails(null, unit, kind, null, null, null, null, false);
  }
}
