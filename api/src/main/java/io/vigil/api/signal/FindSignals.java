package io.vigil.api.signal;

import io.vigil.api.doubt.Slip;
import io.vigil.api.grading.Colour;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.unit.Reach;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signals, newest first. Those on persons are left out unless exactly that person is asked for.
 *
 * @param unit {@code null} for all
 * @param kinds empty for all
 * @param from first day on which it was noticed
 * @param to last such day
 * @param scopes only units in these subtrees; empty for all
 */
public record FindSignals(
    @Nullable String unit,
    Reach reach,
    @Nullable String controlPoint,
    Set<SignalKind> kinds,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> scopes,
    int page,
    int size) {

  public record Result(long total, List<Item> items) {}

  /**
   * @param noticedOn last day of the period, or the day on which the college learned of it where
   *     that was earlier
   * @param colour that it gave; {@code null} where it gave none
   * @param worsening of a trend
   * @param common of a common cause
   * @param doubt of readings that cannot be right
   */
  public record Item(
      long position,
      SignalKind kind,
      String controlPoint,
      String controlPointName,
      @Nullable String controlPointNameEn,
      String unit,
      @Nullable String unitName,
      UnitKind unitKind,
      PeriodSpan period,
      LocalDate noticedOn,
      @Nullable Colour colour,
      Evidence evidence,
      @Nullable Worsening worsening,
      @Nullable Common common,
      @Nullable Doubted doubt,
      Instant recordedAt) {}

  /**
   * What is known of a common cause beside its first period.
   *
   * @param through last day of the last period that it shows in
   * @param reported number of units that were held against their own pasts, in the widest period
   * @param members units that it shows in, persons left out
   */
  public record Common(
      String signalId, LocalDate from, LocalDate through, int reported, List<Member> members) {}

  /** A unit that a common cause shows in. */
  public record Member(String unit, @Nullable String name) {}

  /**
   * @param slip what seems to have happened to all of them
   * @param rows number of readings
   * @param open of them, those that are in doubt still
   * @param expected of the one that the evidence shows, in the unit of measure
   */
  public record Doubted(
      String doubtId,
      Slip slip,
      int rows,
      int open,
      double expected,
      @Nullable String owner,
      @Nullable String ownerName) {}
}
