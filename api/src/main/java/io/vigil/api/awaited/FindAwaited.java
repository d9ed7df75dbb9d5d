package io.vigil.api.awaited;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next steps of all cases, the earliest due first. Sealed cases are left out.
 *
 * @param from steps due after this moment; {@code null} for all that are late too
 * @param to steps due until this moment; {@code null} for all
 * @param scopes cases of units in these subtrees, or answered by one; empty for all
 * @param ofTheOffice whether whoever asks is of the quality office, which sees nothing of what
 *     complains of it
 * @param steps keys of time limits, those that wait for a leader as {@link
 *     io.vigil.api.casework.LeaderTurn} says; empty for all
 */
public record FindAwaited(
    @Nullable Instant from,
    @Nullable Instant to,
    List<String> scopes,
    boolean ofTheOffice,
    List<String> steps,
    int limit) {

  /** As somebody asks who is of no or another office. */
  public FindAwaited(
      @Nullable Instant from,
      @Nullable Instant to,
      List<String> scopes,
      List<String> steps,
      int limit) {
    this(from, to, scopes, false, steps, limit);
  }

  /**
   * @param total steps that were asked for, listed or not
   */
  public record Result(long total, List<Item> items) {}

  /**
   * @param number as people write it; {@code null} where it has none
   * @param responsible unit that owes the answer; {@code null} where it is that of the case
   * @param subject what it is about: the control point, category, place, area or plan
   * @param step key of the time limit
   * @param due last moment at which it is in time
   * @param colour of a warning; {@code null} of other cases
   * @param forLeaders whether a leader alone may judge it
   */
  public record Item(
      AwaitedKind kind,
      String caseId,
      @Nullable String number,
      String unit,
      @Nullable String unitName,
      @Nullable String responsible,
      @Nullable String subject,
      @Nullable String subjectEn,
      String step,
      Instant due,
      @Nullable Colour colour,
      boolean forLeaders) {}
}
