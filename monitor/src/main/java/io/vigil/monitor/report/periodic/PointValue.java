package io.vigil.monitor.report.periodic;

import io.vigil.api.grading.Direction;
import io.vigil.monitor.report.figure.ReadingKey;
import io.vigil.monitor.report.statistics.Shares;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What a control point says of a unit in the period and in the one before.
 *
 * @param element diagnosis element (诊断要素), such as {@code 5.2}
 * @param dataReference where the data stand in the state data platform
 * @param inventory whether it counts all that there is or was planned: see {@link Inventory}
 * @param now {@code null} where there is no value
 * @param before {@code null} where there is no value
 * @param due day on which the value of the period is due; {@code null} where there is one, or none
 *     is awaited
 */
record PointValue(
    String point,
    Frame.PointName name,
    String element,
    @Nullable String dataReference,
    String unit,
    Direction direction,
    boolean inventory,
    @Nullable Reading now,
    @Nullable Reading before,
    @Nullable LocalDate due) {
  private static final int DECIMALS = 2;
  private static final int PER_CENT = 100;
  private static final int PER_MILLE = 1000;

  /** A share that was told with one decimal of a percentage is still that of its counts. */
  private static final double ROUNDED = 0.0005;

  /**
   * A value.
   *
   * @param period code of its period
   * @param denominator of a ratio; {@code null} of other values
   * @param counted how many persons or cases it counts: the numerator of a ratio, or the value of a
   *     count; {@code null} where it counts none
   * @param standard in force; {@code null} without one
   * @param upperStandard upper end of a range; {@code null} of other directions
   * @param inside whether it lies inside its lines; {@code null} where it is not judged
   * @param open whether outsiders will read it
   * @param backfill how much of it was entered as backfill
   */
  record Reading(
      String period,
      double value,
      @Nullable Double denominator,
      @Nullable Double counted,
      @Nullable Double standard,
      @Nullable Double upperStandard,
      @Nullable Boolean inside,
      boolean open,
      Backfill backfill) {

    /** Of which all was entered in time, as far as is known. */
    Reading(
        String period,
        double value,
        @Nullable Double denominator,
        @Nullable Double counted,
        @Nullable Double standard,
        @Nullable Double upperStandard,
        @Nullable Boolean inside,
        boolean open) {
      this(
          period,
          value,
          denominator,
          counted,
          standard,
          upperStandard,
          inside,
          open,
          Backfill.NONE);
    }

    /** A ratio of so few persons tells of each of them; outsiders read no small count either. */
    boolean isOfFew() {
      return isFew(denominator) || open && isFew(counted);
    }

    /** Whether only those that a ratio counts are few. */
    boolean isShareOfMany() {
      return denominator != null && !isFew(denominator);
    }

    private static boolean isFew(@Nullable Double count) {
      return count != null && count > 0 && count < Sheet.FEW;
    }

    /** What a share counts may differ by chance; of other values nobody knows by how much. */
    private boolean isWithinChanceOf(Reading other) {
      return counted != null
          && denominator != null
          && other.counted != null
          && other.denominator != null
          && isShareOf(counted, denominator)
          && other.isShareOf(other.counted, other.denominator)
          && Shares.isWithinChance(counted, denominator, other.counted, other.denominator);
    }

    /** The value is not, where a part of what it is put together from was told without counts. */
    private boolean isShareOf(double part, double whole) {
      return whole > 0
          && DoubleStream.of(1, PER_CENT, PER_MILLE)
              .anyMatch(factor -> Math.abs(value / factor - part / whole) < ROUNDED);
    }

    private Reading forOutsiders() {
      return new Reading(
          period, value, denominator, counted, standard, upperStandard, inside, true, backfill);
    }

    Reading with(Backfill late) {
      return new Reading(
          period, value, denominator, counted, standard, upperStandard, inside, open, late);
    }
  }

  /** Which way a value went. */
  enum Course {
    BETTER,
    WORSE,
    SAME,
    /**
     * More is neither better nor worse, one of both values is missing, or much of one is backfill.
     */
    NONE
  }

  PointValue forOutsiders() {
    return new PointValue(
        point,
        name,
        element,
        dataReference,
        unit,
        direction,
        inventory,
        now == null ? null : now.forOutsiders(),
        before == null ? null : before.forOutsiders(),
        due);
  }

  /** Whether its value of the period is not there, and not due yet. */
  boolean isAwaited(LocalDate asOf) {
    return due != null && !due.isBefore(asOf);
  }

  PointValue dueOn(LocalDate day) {
    return new PointValue(
        point, name, element, dataReference, unit, direction, inventory, now, before, day);
  }

  PointValue with(Backfill nowLate, Backfill beforeLate) {
    return new PointValue(
        point,
        name,
        element,
        dataReference,
        unit,
        direction,
        inventory,
        now == null ? null : now.with(nowLate),
        before == null ? null : before.with(beforeLate),
        due);
  }

  /**
   * As values are shown: what looks the same is the same, and so is what chance may have done. What
   * was filled in long afterwards says nothing of either.
   */
  Course course() {
    if (now == null || before == null || now.isOfFew() || before.isOfFew()) {
      return Course.NONE;
    }
    if (now.backfill().isMaterial() || before.backfill().isMaterial()) {
      return Course.NONE;
    }
    if (!inventory
        && direction != Direction.RANGE
        && direction != Direction.NONE
        && now.isWithinChanceOf(before)) {
      return Course.SAME;
    }
    int sign = Double.compare(shown(now.value()), shown(before.value()));
    return switch (direction) {
      case HIGHER_IS_BETTER, YES_NO -> course(sign);
      case LOWER_IS_BETTER, ZERO_TOLERANCE -> course(-sign);
      case RANGE, NONE -> Course.NONE;
    };
  }

  private static Course course(int sign) {
    return sign > 0 ? Course.BETTER : sign < 0 ? Course.WORSE : Course.SAME;
  }

  private static double shown(double value) {
    return Words.rounded(value, DECIMALS).doubleValue();
  }

  /** Change in relation to the value before; of nothing it is as large as can be. */
  double relativeChange() {
    if (now == null || before == null) {
      return 0;
    }
    double change = Math.abs(now.value() - before.value());
    return before.value() == 0 ? Double.MAX_VALUE : change / Math.abs(before.value());
  }

  String reference(Reading reading) {
    return new ReadingKey(point, unit, reading.period(), reading.period()).text();
  }
}
