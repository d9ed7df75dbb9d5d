package io.vigil.api.finding;

import io.vigil.api.casework.CaseFilter;
import io.vigil.api.casework.CaseStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings, those that need a hand first, then the newest.
 *
 * @param findingId one of them; {@code null} for all
 * @param states {@code null} or empty for all
 * @param unit with all below; {@code null} for all
 * @param scopes units whose subtrees may be seen; empty for all
 * @param steps whether the steps are asked for too
 * @param filter what the list is narrowed to
 */
public record FindFindings(
    @Nullable String findingId,
    List<FindingState> states,
    @Nullable String unit,
    List<String> scopes,
    boolean steps,
    int page,
    int size,
    CaseFilter filter) {

  /** Of every standing and kind. */
  public FindFindings(
      @Nullable String findingId,
      List<FindingState> states,
      @Nullable String unit,
      List<String> scopes,
      boolean steps,
      int page,
      int size) {
    this(findingId, states, unit, scopes, steps, page, size, CaseFilter.NONE);
  }

  public record Result(long total, List<Item> items) {}

  /**
   * @param number as people write it
   * @param incidentId case that it became
   */
  public record Item(
      String id,
      String number,
      FindingKind kind,
      FindingState state,
      String unit,
      @Nullable String unitName,
      List<String> unitPath,
      @Nullable String place,
      @Nullable String text,
      @Nullable Integer present,
      @Nullable Integer expected,
      @Nullable String measure,
      @Nullable String incidentId,
      Instant notedAt,
      @Nullable String dueStep,
      @Nullable Instant dueAt,
      boolean overdue,
      List<CaseStep> steps) {}
}
