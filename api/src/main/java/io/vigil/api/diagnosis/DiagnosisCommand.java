package io.vigil.api.diagnosis;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with self-diagnoses. */
public sealed interface DiagnosisCommand {
  String diagnosisId();

  Instant at();

  /** What is due until a self-diagnosis is handed in. */
  String SUBMIT = "diagnosis.submit";

  /** The self-diagnosis of a unit in a cycle; there is one of each. */
  static String id(DiagnosisLevel level, String unit, String cycle) {
    return String.join("~", "diagnosis", level.name(), unit, cycle).replace('/', '.');
  }

  /**
   * Begins a self-diagnosis; where it was begun before, nothing happens.
   *
   * @param diagnosisId as {@link #id} gives it
   * @param cycle code of the school year, or of the term where a course ran
   * @param scheme code of what is looked at; {@code null} for the usual one
   * @param dueAt last moment at which it is in time; {@code null} for none
   */
  record OpenDiagnosis(
      @TargetAggregateIdentifier String diagnosisId,
      DiagnosisLevel level,
      String unit,
      String cycle,
      @Nullable String scheme,
      @Nullable Instant dueAt,
      By by,
      Instant at)
      implements DiagnosisCommand {}

  /** Writes a part anew, as a whole. */
  record WritePart(
      @TargetAggregateIdentifier String diagnosisId, PartContent content, By by, Instant at)
      implements DiagnosisCommand {}

  /**
   * Writes what the data say into a part; where anything was written before, or it was handed in,
   * nothing happens.
   */
  record PrefillPart(
      @TargetAggregateIdentifier String diagnosisId, PartContent content, By by, Instant at)
      implements DiagnosisCommand {}

  /** Hands it in; every part must be complete. */
  record SubmitDiagnosis(@TargetAggregateIdentifier String diagnosisId, By by, Instant at)
      implements DiagnosisCommand {}

  /**
   * @param dueAt by when it must be handed in again; {@code null} for no limit
   */
  record ReturnDiagnosis(
      @TargetAggregateIdentifier String diagnosisId,
      String reason,
      @Nullable Instant dueAt,
      By by,
      Instant at)
      implements DiagnosisCommand {}

  /** Accepts what was handed in: from then on nobody changes it. */
  record FreezeDiagnosis(
      @TargetAggregateIdentifier String diagnosisId, @Nullable String document, By by, Instant at)
      implements DiagnosisCommand {}

  /**
   * @param link where everybody can read it; {@code null} where it has no address
   */
  record PublishDiagnosis(
      @TargetAggregateIdentifier String diagnosisId, @Nullable String link, By by, Instant at)
      implements DiagnosisCommand {}

  /** Tells it what time it is. */
  record PassDiagnosisTime(@TargetAggregateIdentifier String diagnosisId, Instant at)
      implements DiagnosisCommand {}
}
