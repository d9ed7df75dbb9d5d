package io.vigil.api.warning;

import io.vigil.api.grading.Colour;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of measures because of what happened, which has no values: whether the same happened
 * again within twelve months, or what the quality office found. The one rule of pages and reports;
 * of what was not carried out, or goes on as a newer warning, nothing is asked.
 *
 * @param less colour in which less of the same came back; {@code null} where nothing did
 * @param until until when it is watched; {@code null} where nothing is waited for
 */
public record HappenedEffect(
    Effect.Verdict verdict, Reason reason, @Nullable Colour less, @Nullable LocalDate until) {

  /** Why the verdict is what it is. */
  public enum Reason {
    /** The same, and no less of it. */
    RELAPSED,
    /** Verified, as effective or not. */
    VERIFIED,
    /** Less of the same came back. */
    LESS,
    /** The case is not over. */
    OPEN,
    /** The twelve months are not over. */
    WATCHED,
    /** Nothing came back in twelve months. */
    QUIET
  }

  /**
   * @param ended day on which the case was over; {@code null} before
   * @param relapsed whether the same came back within a year, and no less of it
   * @param less worst colour of what came back within a year and is less; {@code null} for nothing
   * @param verified what the quality office found; {@code null} before
   */
  public record Question(
      @Nullable LocalDate ended,
      boolean relapsed,
      @Nullable Colour less,
      @Nullable Boolean verified) {

    /**
     * @param again what came back within a year, of one warning
     * @param done day on which the measures were carried out: what was there again before did not
     *     come after them; {@code null} before
     */
    public static Question of(
        @Nullable LocalDate ended,
        List<FindRecurrences.Item> again,
        @Nullable LocalDate done,
        @Nullable Boolean verified) {
      List<FindRecurrences.Item> after =
          again.stream().filter(one -> done == null || one.backOn().isAfter(done)).toList();
      return new Question(
          ended,
          after.stream().anyMatch(FindRecurrences.Item::relapse),
          after.stream()
              .filter(one -> !one.relapse())
              .map(FindRecurrences.Item::colour)
              .max(Comparator.naturalOrder())
              .orElse(null),
          verified);
    }
  }

  /** As of a day. */
  public static HappenedEffect of(Question asked, LocalDate asOf) {
    if (asked.relapsed()) {
      return now(asked, works(asked) ? Effect.Verdict.PARTLY : Effect.Verdict.NOT, Reason.RELAPSED);
    }
    if (asked.verified() != null) {
      Effect.Verdict found = works(asked) ? Effect.Verdict.EFFECTIVE : Effect.Verdict.NOT;
      return now(asked, found, Reason.VERIFIED);
    }
    if (asked.less() != null) {
      return now(asked, Effect.Verdict.PARTLY, Reason.LESS);
    }
    LocalDate ended = asked.ended();
    if (ended == null) {
      return now(asked, Effect.Verdict.PENDING, Reason.OPEN);
    }
    LocalDate until = ended.plusMonths(FindRecurrences.MONTHS);
    return until.isAfter(asOf)
        ? new HappenedEffect(Effect.Verdict.PENDING, Reason.WATCHED, null, until)
        : now(asked, Effect.Verdict.EFFECTIVE, Reason.QUIET);
  }

  private static boolean works(Question asked) {
    return Boolean.TRUE.equals(asked.verified());
  }

  private static HappenedEffect now(Question asked, Effect.Verdict verdict, Reason reason) {
    return new HappenedEffect(verdict, reason, asked.less(), null);
  }
}
