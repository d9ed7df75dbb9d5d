package io.vigil.api.inspection;

import io.vigil.api.casework.CaseFilter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Teaching checks, those that wait first, then the newest.
 *
 * @param inspectionId this one alone; {@code null} for all
 * @param unit units of this subtree; {@code null} for all
 * @param scopes units of these subtrees; empty for all
 * @param kinds empty for all
 * @param term code of the term that they were planned for; {@code null} for all
 * @param filter what the list is narrowed to; kinds and state are asked for apart
 */
public record FindInspections(
    @Nullable String inspectionId,
    @Nullable String unit,
    List<String> scopes,
    Set<InspectionKind> kinds,
    @Nullable String term,
    @Nullable InspectionState state,
    int limit,
    CaseFilter filter) {

  /** Of every standing. */
  public FindInspections(
      @Nullable String inspectionId,
      @Nullable String unit,
      List<String> scopes,
      Set<InspectionKind> kinds,
      @Nullable String term,
      @Nullable InspectionState state,
      int limit) {
    this(inspectionId, unit, scopes, kinds, term, state, limit, CaseFilter.NONE);
  }

  public static FindInspections one(String inspectionId) {
    return new FindInspections(inspectionId, null, List.of(), Set.of(), null, null, 1);
  }

  /** Numbers are of all that were asked for, listed or not. */
  public record Result(long total, long done, long late, long overdue, List<Item> items) {}

  /**
   * @param number as people write it
   * @param term {@code null} where it was not planned
   * @param observed {@code null} while it is not done
   * @param nextDue by when the next step must be done
   */
  public record Item(
      String inspectionId,
      String number,
      InspectionKind kind,
      String unit,
      @Nullable String unitName,
      @Nullable String term,
      InspectionState state,
      @Nullable Instant opensAt,
      @Nullable Instant due,
      @Nullable Instant doneAt,
      boolean late,
      @Nullable Observed observed,
      int findings,
      int openFindings,
      @Nullable Instant nextDue) {

    /** The same for those who may not know whom it is about. */
    public Item withoutTeacher() {
      return new Item(
          inspectionId,
          number,
          kind,
          unit,
          unitName,
          term,
          state,
          opensAt,
          due,
          doneAt,
          late,
          observed == null ? null : observed.withoutTeacher(),
          findings,
          openFindings,
          nextDue);
    }
  }
}
