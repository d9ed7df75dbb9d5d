package io.vigil.monitor.detect.baseline;

/**
 * The level of a series and its seasons on a scale on which effects add up, followed by weighted
 * stochastic approximation of Huber's M-estimate (Huber 1964; Martin and Masreliez 1975): a value
 * moves the level by no more than {@value #HUBER} standard errors times its share in all weight so
 * far. Weight fades, so that about the last {@value #MEMORY} values count. What happens in one slot
 * of the year is noted when the slot is over and expected the next time the slot comes.
 *
 * @param mean level without seasons
 * @param weight sum of the faded weights, each the inverse of a variance
 * @param count number of values behind it, up to {@value #MEMORY}
 * @param days effects of the days of the week
 * @param slots effects of the slots of the year
 * @param slot the slot that is going on, 0 for none
 * @param slotSum sum of what its values lay beyond expectation
 * @param slotCount number of its values
 */
public record Level(
    double mean,
    double weight,
    double count,
    Effects days,
    Effects slots,
    int slot,
    double slotSum,
    int slotCount) {
  private static final double HUBER = 1.5;
  private static final double EFFICIENCY = 0.866;
  private static final double MEMORY = 120;
  private static final double NEW_YEAR = 15;
  private static final double DAY_RELIABILITY = 0.6;
  private static final double SLOT_DOUBT = 2;

  /** A level known from {@code count} values of the given mean weight, without seasons. */
  public static Level at(double mean, double weight, double count) {
    return new Level(mean, weight * count, count, Effects.NONE, Effects.NONE, 0, 0, 0);
  }

  /** What to expect in a season, on the scale of the level. */
  public double expected(Season season) {
    return mean + days.of(season.day()) + slots.of(season.slot());
  }

  /**
   * The same level at the start of a new year, when who is counted changes: it is believed like one
   * of at most {@value #NEW_YEAR} values, so that it moves faster and limits are wider for a while.
   */
  public Level newYear() {
    double kept = Math.min(1, NEW_YEAR / count);
    return new Level(mean, weight * kept, count * kept, days, slots, slot, slotSum, slotCount);
  }

  /** Mean weight of a value. */
  public double typicalWeight() {
    return weight / count;
  }

  /**
   * The same level after one more value.
   *
   * @param z how many standard errors the value lay above what was expected
   * @param error standard error of the value
   * @param trust share of its weight with which the value counts, 0 (it changes nothing) to 1
   */
  public Level learn(Season season, double z, double error, double trust) {
    if (trust == 0) {
      return this;
    }
    double step = Math.clamp(z, -HUBER, HUBER) / EFFICIENCY * error;
    Level turned = season.slot() == slot ? this : slotOver(season.slot());
    double fade = 1 - 1 / MEMORY;
    double one = trust / (error * error);
    double newWeight = weight * fade + one;
    double newCount = count * fade + trust;
    return new Level(
        mean + step * one / newWeight,
        newWeight,
        newCount,
        days.seen(season.day(), step * trust, DAY_RELIABILITY),
        turned.slots,
        turned.slot,
        turned.slotSum + step,
        turned.slotCount + 1);
  }

  /** The same level after the season of one of the values it already rests on was noted. */
  public Level season(Season season, double z, double error) {
    double step = Math.clamp(z, -HUBER, HUBER) / EFFICIENCY * error;
    Level turned = season.slot() == slot ? this : slotOver(season.slot());
    return new Level(
        mean,
        weight,
        count,
        days.seen(season.day(), step, DAY_RELIABILITY),
        turned.slots,
        turned.slot,
        turned.slotSum + step,
        turned.slotCount + 1);
  }

  private Level slotOver(int next) {
    Effects noted =
        slotCount == 0
            ? slots
            : slots.seen(slot, slotSum / slotCount, slotCount / (slotCount + SLOT_DOUBT));
    return new Level(mean, weight, count, days, noted, next, 0, 0);
  }
}
