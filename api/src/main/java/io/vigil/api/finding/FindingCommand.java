package io.vigil.api.finding;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with what a check found. */
public sealed interface FindingCommand {
  String findingId();

  Instant at();

  /** What only somebody can do, in contrast to the clock. */
  sealed interface Step extends FindingCommand {
    FindingStep step();

    By by();
  }

  /**
   * @param text may name people
   * @param present how many were there; {@code null} if nobody counted
   * @param expected how many should have been
   */
  record NoteFinding(
      @TargetAggregateIdentifier String findingId,
      FindingKind kind,
      String unit,
      @Nullable String place,
      String text,
      @Nullable Integer present,
      @Nullable Integer expected,
      By by,
      Instant at)
      implements FindingCommand {}

  /**
   * Put right on the spot.
   *
   * @param recheck whether somebody looks again
   */
  record SettleFinding(
      @TargetAggregateIdentifier String findingId,
      String measure,
      boolean recheck,
      By by,
      Instant at)
      implements Step {
    @Override
    public FindingStep step() {
      return FindingStep.SETTLE;
    }
  }

  /** Gives it to the unit, which has to answer by a limit. */
  record HandOverFinding(
      @TargetAggregateIdentifier String findingId, @Nullable String note, By by, Instant at)
      implements Step {
    @Override
    public FindingStep step() {
      return FindingStep.HAND_OVER;
    }
  }

  /**
   * The unit says what it did about it.
   *
   * @param measure what was done
   */
  record AnswerFinding(
      @TargetAggregateIdentifier String findingId, String measure, By by, Instant at)
      implements Step {
    @Override
    public FindingStep step() {
      return FindingStep.ANSWER;
    }
  }

  /**
   * Looks again.
   *
   * @param inOrder false sends it back to the unit, with a new limit
   */
  record RecheckFinding(
      @TargetAggregateIdentifier String findingId,
      boolean inOrder,
      @Nullable String note,
      By by,
      Instant at)
      implements Step {
    @Override
    public FindingStep step() {
      return FindingStep.RECHECK;
    }
  }

  /**
   * @param step one of TO_LAPSE and TO_INCIDENT
   * @param incidentId case that it became
   */
  record ConvertFinding(
      @TargetAggregateIdentifier String findingId,
      FindingStep step,
      String incidentId,
      By by,
      Instant at)
      implements Step {}

  /** It was nothing, and why. */
  record DismissFinding(
      @TargetAggregateIdentifier String findingId, String reason, By by, Instant at)
      implements Step {
    @Override
    public FindingStep step() {
      return FindingStep.DISMISS;
    }
  }

  /** Applies what fell due before a moment; does nothing if nothing did. */
  record PassFindingTime(@TargetAggregateIdentifier String findingId, Instant at)
      implements FindingCommand {}
}
