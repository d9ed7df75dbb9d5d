package io.vigil.api.warning;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.unit.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Warnings, newest {@code since} first, then by unit and control point. Those on persons are left
 * out unless exactly that person is asked for.
 *
 * @param scopes only units in these subtrees; empty for all
 * @param folded leaves out warnings that are folded into another one that is found: of the same
 *     control point, of a unit above, open and at least as bad; and, where no colour is asked for,
 *     those that began with a common cause of a unit above, which is listed among the signals; and,
 *     where what is open is asked for, those that are a task of the year
 * @param awaiting keys of the time limits of which one is awaited, those that wait for a leader as
 *     {@link io.vigil.api.casework.LeaderTurn} says; empty for any warning
 */
public record FindWarnings(
    @Nullable String unit,
    boolean withDescendants,
    @Nullable String controlPoint,
    Filter filter,
    @Nullable Colour colour,
    @Nullable Level level,
    List<String> scopes,
    boolean folded,
    int page,
    int size,
    List<String> awaiting) {

  /** Whatever is awaited. */
  public FindWarnings(
      @Nullable String unit,
      boolean withDescendants,
      @Nullable String controlPoint,
      Filter filter,
      @Nullable Colour colour,
      @Nullable Level level,
      List<String> scopes,
      boolean folded,
      int page,
      int size) {
    this(
        unit,
        withDescendants,
        controlPoint,
        filter,
        colour,
        level,
        scopes,
        folded,
        page,
        size,
        List.of());
  }

  /** OPEN is every case that is not over; WITHDRAWN ones count as closed. */
  public enum Filter {
    OPEN,
    /**
     * Not over, worse than BLUE, and no task of the year; asked for what is awaited of somebody,
     * blue ones too.
     */
    NEEDS_HAND,
    /** Not over, and something that was awaited of people is late. */
    OVERDUE,
    /** Not over, and moved to a task of the year (年度改进任务). */
    STRUCTURAL,
    CLOSED,
    ALL
  }

  /**
   * @param total warnings that are found, on all pages
   * @param folded warnings that were left out because they are folded into one that is found
   */
  public record Result(long total, long folded, List<Item> items) {}

  /**
   * How a case that is over came about and ended.
   *
   * @param raised why it was raised
   * @param worst of the values that it spans; {@code null} where it is not about values, or was
   *     withdrawn
   * @param reason name of the {@link CloseReason} or {@link WithdrawReason}
   */
  public record Ending(
      @Nullable Evidence raised, @Nullable Worst worst, Instant at, String reason) {}

  /**
   * The worst judged value of a case that is over, the first of them.
   *
   * @param from first day of the period
   */
  public record Worst(String period, LocalDate from, double value) {}

  /**
   * @param foldedInto the warning of the same control point of the nearest unit above that is open
   *     and at least as bad, or the one that tells of the same
   * @param members warnings that are folded into it
   * @param siblings other warnings of its case: the same control point of units of its group, such
   *     as the classes of one programme and entry year, in the same weeks; in the scopes that are
   *     asked about
   * @param ending {@code null} while the case is not over
   */
  public record Item(
      String id,
      String controlPoint,
      String controlPointName,
      @Nullable String controlPointNameEn,
      String unit,
      @Nullable String unitName,
      UnitKind unitKind,
      Colour colour,
      Colour worstColour,
      WarningState state,
      Instant raisedAt,
      LocalDate since,
      boolean historical,
      Evidence evidence,
      @Nullable String foldedInto,
      int members,
      int siblings,
      @Nullable Ending ending) {

    /**
     * Reason of a case that the values of another season ended: they do not say that it is over.
     */
    public static final String OTHER_SEASON = "OTHER_SEASON";

    /**
     * Why it is over: what {@link #ending} says, but {@link #OTHER_SEASON} where it is judged by
     * the term and the value that ended it is not of the season that raised it. Whether measures
     * worked shows the same term of a later year. {@code null} while it is not over.
     */
    public @Nullable String endReason() {
      if (ending == null) {
        return null;
      }
      boolean measured = ending.reason().equals(CloseReason.MEASURED.name());
      return measured && ending.raised() != null && isOtherSeason(ending.raised(), evidence)
          ? OTHER_SEASON
          : ending.reason();
    }

    /** Whether nothing of it is done, and a newer warning of the same unit tells of it since. */
    public boolean goesOnElsewhere() {
      return ending != null && ending.reason().equals(CloseReason.JOINED.name());
    }

    /** What it is told in: while it is open the present colour, once it is over the highest. */
    public Colour shownColour() {
      return state.isOpenCase() ? colour : worstColour;
    }

    /** Whether one judgement is of the first term of a year and the other of the second. */
    public static boolean isOtherSeason(Evidence one, Evidence other) {
      return one.rule().judgingPeriod() == PeriodKind.TERM
          && other.rule().judgingPeriod() == PeriodKind.TERM
          && !season(one).equals(season(other));
    }

    private static String season(Evidence evidence) {
      String code = evidence.period().code();
      return code.substring(code.indexOf('/') + 1);
    }

    /** The same warning, explained by a later judgement. */
    public Item explainedBy(Evidence later) {
      return new Item(
          id,
          controlPoint,
          controlPointName,
          controlPointNameEn,
          unit,
          unitName,
          unitKind,
          colour,
          worstColour,
          state,
          raisedAt,
          since,
          historical,
          later,
          foldedInto,
          members,
          siblings,
          ending);
    }
  }
}
