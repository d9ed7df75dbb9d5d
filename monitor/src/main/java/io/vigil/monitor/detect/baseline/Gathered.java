package io.vigil.monitor.detect.baseline;

import java.util.ArrayList;
import java.util.List;

/**
 * The first values of a series, column by column so that they take little room where they are kept.
 *
 * @param values value or numerator of each period
 * @param bases denominator of each period; 1 where the series has none
 * @param days day of each period's season
 * @param slots slot of each period's season
 * @param commons what was common to all in each period
 */
public record Gathered(
    List<Double> values,
    List<Double> bases,
    List<Integer> days,
    List<Integer> slots,
    List<Double> commons) {

  /** Nothing gathered. */
  public static final Gathered NONE =
      new Gathered(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Number of periods. */
  public int count() {
    return values.size();
  }

  /** Season of a period. */
  public Season season(int period) {
    return new Season(days.get(period), slots.get(period));
  }

  /** The same with one more period. */
  public Gathered with(double value, double base, Season season, double common) {
    return new Gathered(
        and(values, value),
        and(bases, base),
        and(days, season.day()),
        and(slots, season.slot()),
        and(commons, common));
  }

  /** The same without its oldest period. */
  public Gathered withoutFirst() {
    return new Gathered(rest(values), rest(bases), rest(days), rest(slots), rest(commons));
  }

  private static <T> List<T> and(List<T> list, T one) {
    var more = new ArrayList<>(list);
    more.add(one);
    return List.copyOf(more);
  }

  private static <T> List<T> rest(List<T> list) {
    return List.copyOf(list.subList(1, list.size()));
  }
}
