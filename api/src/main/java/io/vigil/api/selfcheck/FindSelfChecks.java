package io.vigil.api.selfcheck;

import io.vigil.api.casework.CaseFilter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Self-checks, those that wait first, then by when they were due, latest first.
 *
 * @param checkId this one alone; {@code null} for all
 * @param unit units of this subtree; {@code null} for all
 * @param scopes units of these subtrees, and the college's own checks; empty for all
 * @param period code of a term or calendar year; {@code null} for all
 * @param filter what the list is narrowed to; the state is asked for apart
 */
public record FindSelfChecks(
    @Nullable String checkId,
    @Nullable String unit,
    List<String> scopes,
    @Nullable String period,
    @Nullable SelfCheckState state,
    int limit,
    CaseFilter filter) {

  /** Of every standing. */
  public FindSelfChecks(
      @Nullable String checkId,
      @Nullable String unit,
      List<String> scopes,
      @Nullable String period,
      @Nullable SelfCheckState state,
      int limit) {
    this(checkId, unit, scopes, period, state, limit, CaseFilter.NONE);
  }

  public static FindSelfChecks one(String checkId) {
    return new FindSelfChecks(checkId, null, List.of(), null, null, 1);
  }

  /** Numbers are of all that were asked for, listed or not. */
  public record Result(long total, long done, long late, long overdue, List<Item> items) {}

  /**
   * @param number as people write it
   * @param late whether it was done after it was due; {@code false} while it is not done
   * @param overdueAt when it became overdue; {@code null} if it never did
   * @param nextDue by when the next step must be done
   */
  public record Item(
      String checkId,
      String number,
      SelfCheckLevel level,
      String area,
      String areaName,
      String unit,
      @Nullable String unitName,
      String period,
      List<String> checklist,
      SelfCheckState state,
      Instant plannedAt,
      Instant due,
      @Nullable Instant finishedAt,
      boolean late,
      @Nullable Instant overdueAt,
      @Nullable String summary,
      int findings,
      int openFindings,
      @Nullable Instant nextDue) {}
}
