package io.vigil.api.warning;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One warning with its history.
 *
 * @param scopes what it is folded into, and what of its case and folded into it is counted, lies in
 *     these subtrees; empty for all
 */
public record FindWarning(String id, List<String> scopes) {

  /** For whoever may see everything, or counts nothing. */
  public FindWarning(String id) {
    this(id, List.of());
  }

  /**
   * @param warning {@code null} where there is none with that id
   * @param owner who leads the control point, as it was entered; {@code null} for nobody
   * @param responsible who owes the answer; {@code null} where nobody does
   */
  public record Result(
      FindWarnings.@Nullable Item warning,
      List<Step> history,
      @Nullable String owner,
      @Nullable Responsible responsible) {}

  /**
   * @param what {@code raised}, {@code colour-changed}, {@code cleared}, {@code resumed}, {@code
   *     closed} or {@code withdrawn}
   * @param since as of when it is so, where that is not when it was noticed
   */
  public record Step(
      String what,
      @Nullable Colour colour,
      @Nullable Evidence evidence,
      @Nullable String reason,
      Instant recordedAt,
      @Nullable Instant since) {

    /** The moment that it tells of. */
    public Instant at() {
      return since == null ? recordedAt : since;
    }
  }
}
