package io.vigil.api.diagnosis;

import io.vigil.api.casework.CaseStep;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Self-diagnoses, the newest cycle first.
 *
 * @param diagnosisId this one alone; {@code null} for all
 * @param level {@code null} for all
 * @param unit only of this unit and those below; {@code null} for all
 * @param scopes units whose subtrees are visible; empty for all
 */
public record FindDiagnoses(
    @Nullable String diagnosisId,
    @Nullable DiagnosisLevel level,
    @Nullable String unit,
    @Nullable String cycle,
    List<String> scopes,
    int limit) {

  public static FindDiagnoses one(String diagnosisId) {
    return new FindDiagnoses(diagnosisId, null, null, null, List.of(), 1);
  }

  public record Result(List<Item> items) {}

  /**
   * @param parts in order, with their names at the time
   * @param complete codes of those that can be handed in
   * @param dueAt by when it must be handed in; {@code null} where nothing is awaited
   * @param overdueAt when it became overdue
   */
  public record Item(
      String diagnosisId,
      DiagnosisLevel level,
      String unit,
      @Nullable String unitName,
      String cycle,
      String scheme,
      String schemeVersion,
      DiagnosisState state,
      List<PartNamed> parts,
      List<String> complete,
      Instant openedAt,
      @Nullable Instant submittedAt,
      boolean late,
      @Nullable Instant publishedAt,
      @Nullable String link,
      @Nullable Instant dueAt,
      @Nullable Instant overdueAt) {}

  /** What stands in each part of one, and what happened with it. */
  public record Contents(String diagnosisId) {}

  /** The answer to {@link Contents}. */
  public record Written(List<WrittenPart> parts, List<CaseStep> steps) {}

  /**
   * @param writtenAt when it was written last
   * @param actor opaque id of whoever wrote it
   */
  public record WrittenPart(PartContent content, Instant writtenAt, String actor) {}
}
