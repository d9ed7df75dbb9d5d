package io.vigil.monitor.detect.baseline;

/**
 * Where an observation stands in the seasons of its series. The caller knows the calendar; the
 * detectors only know that what happened under the same key is alike.
 *
 * @param day day of the week, 1 to 7; 0 where the series is not daily
 * @param slot place in the year, 1 to 60, for example the teaching week (of the second term counted
 *     on from the first) or the month; 0 where it is not known
 */
public record Season(int day, int slot) {
  /** Highest number of a day. */
  public static final int DAYS = 7;

  /** Highest number of a slot. */
  public static final int SLOTS = 60;

  /** No season is known. */
  public static final Season NONE = new Season(0, 0);

  public Season {
    if (day < 0 || day > DAYS || slot < 0 || slot > SLOTS) {
      throw new IllegalArgumentException("no season: day " + day + ", slot " + slot);
    }
  }
}
