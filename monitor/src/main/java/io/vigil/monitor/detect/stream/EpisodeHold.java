package io.vigil.monitor.detect.stream;

/**
 * Lets one alert pass per episode: a score counts only where it is higher than all that passed
 * within the latest {@code length} values.
 *
 * @param length of an episode, in values, above 0
 * @param highest highest score that passed and still holds others back
 * @param left values for which it does so
 */
public record EpisodeHold(int length, double highest, int left) {

  /** Nothing passed yet. */
  public static EpisodeHold of(int length) {
    if (length <= 0) {
      throw new IllegalArgumentException("no episode of " + length + " values");
    }
    return new EpisodeHold(length, 0, 0);
  }

  /** Whether a score passes now. */
  public boolean passes(double score) {
    return left == 0 ? score > 0 : score > highest;
  }

  /** The same after a score. */
  public EpisodeHold after(double score) {
    if (passes(score)) {
      return new EpisodeHold(length, score, length);
    }
    return new EpisodeHold(length, highest, Math.max(0, left - 1));
  }
}
