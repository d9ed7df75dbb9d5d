package io.vigil.api.warning;

import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import io.vigil.api.grading.Colour;
import org.jspecify.annotations.Nullable;

/** How long the steps of answering a warning may take. */
public enum ResponseLimit implements TimeLimit {
  ANSWER_YELLOW("answer.yellow", Limit.workingDays(5)),
  ANSWER_ORANGE("answer.orange", Limit.workingDays(3)),
  ANSWER_RED("answer.red", Limit.hours(24)),
  /** Causes and measures, once it is acknowledged or the answer was sent back. */
  PLAN("plan", Limit.days(10)),
  /** The date of the measure itself decides. */
  CARRY_OUT("carry-out", Limit.days(30)),
  SUBMIT("submit", Limit.workingDays(5)),
  VERIFY("verify", Limit.workingDays(5)),
  /** The committee, which meets a few times a year, confirms what its chair decided of RED. */
  CONFIRM("confirm", Limit.workingDays(60)),
  /** Somebody looks again at a red case that is over. */
  RECHECK("recheck", Limit.workingDays(20)),
  /** How long what happened must not happen again until a verification may end its case. */
  RECURRENCE("recurrence", Limit.days(30)),
  /** How soon after its end what measures were taken against comes back as a relapse. */
  RELAPSE("relapse", Limit.days(365));

  private final String key;
  private final Limit usual;

  ResponseLimit(String key, Limit usual) {
    this.key = "warning." + key;
    this.usual = usual;
  }

  /** How soon a warning wants its first answer; {@code null} where it wants none (BLUE). */
  public static @Nullable ResponseLimit answer(Colour colour) {
    return switch (colour) {
      case BLUE -> null;
      case YELLOW -> ANSWER_YELLOW;
      case ORANGE -> ANSWER_ORANGE;
      case RED -> ANSWER_RED;
    };
  }

  /**
   * Whether a step, by its key, is the answer to a warning: that it is known, and what is planned.
   */
  public static boolean isAnswer(String step) {
    return step.equals(PLAN.key)
        || step.equals(ANSWER_YELLOW.key)
        || step.equals(ANSWER_ORANGE.key)
        || step.equals(ANSWER_RED.key);
  }

  /** Whether a step, by its key, is awaited of a case that is over. */
  public static boolean isAfterTheEnd(String step) {
    return step.equals(CONFIRM.key) || step.equals(RECHECK.key);
  }

  /** Whether a step, by its key, is taken by whoever judges an answer, nobody their own. */
  public static boolean isOfTheJudge(String step) {
    return step.equals(VERIFY.key) || isAfterTheEnd(step);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Limit usual() {
    return usual;
  }

  @Override
  public boolean standsStillInBreaks() {
    return usual.measure() == Limit.Measure.WORKING_DAYS;
  }
}
