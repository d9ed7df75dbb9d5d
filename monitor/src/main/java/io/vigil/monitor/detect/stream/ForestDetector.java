package io.vigil.monitor.detect.stream;

import com.amazon.randomcutforest.RandomCutForest;
import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;

/**
 * Watches a stream of daily or faster values by a random cut forest (Guha, Mishra, Roy and
 * Schrijvers 2016, "Robust random cut forest based anomaly detection on streams", ICML, section 3),
 * 50 trees of 256 values, one value at a time. Nothing is assumed of distribution or season. Like
 * other values of the same stream is normal; what would have to be cut off from them early is not.
 *
 * <p>The line is {@value #SIGMAS} standard deviations above the mean of past forest scores, and one
 * alert passes per episode ({@link EpisodeHold}, {@value #EPISODE} values). It refuses below
 * {@value #LEAST_HISTORY} values, so it is of no use for weekly series. About half a MiB per series
 * is kept in memory and not stored: the same values in the same order grow the same forest, by a
 * fixed seed. Not safe for use by several threads.
 */
public final class ForestDetector {
  public static final String NAME = "forest";

  private static final int EPISODE = 200;
  private static final int LEAST_HISTORY = 64;
  private static final long SEED = 42;
  private static final double SIGMAS = 4;
  private static final double MEMORY = 1000;

  private final RandomCutForest forest = RandomCutForest.defaultForest(1, SEED);
  private EpisodeHold hold = EpisodeHold.of(EPISODE);
  private int count;
  private double mean;
  private double variance;
  private double centre;

  /**
   * What one value shows.
   *
   * @param anomaly 0 for nothing new up to below 1; 0 while an earlier alert of the episode was
   *     stronger
   * @param assessment with score and outcome; a forest gives neither expectation nor bounds
   */
  public record Seen(double anomaly, Assessment assessment) {}

  /**
   * Takes in the next value.
   *
   * @throws IllegalArgumentException for a value that is no number
   */
  public Seen step(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no value: " + value);
    }
    float[] point = {(float) value};
    double raw = forest.getAnomalyScore(point);
    forest.update(point);
    Seen seen = count < LEAST_HISTORY ? refused(value) : judged(value, raw);
    learn(value, raw);
    return seen;
  }

  private static Seen refused(double value) {
    return new Seen(0, Assessment.refused(value, Outcome.TOO_LITTLE_HISTORY));
  }

  private Seen judged(double value, double raw) {
    double anomaly = raw / (1 + raw);
    double line = mean + SIGMAS * Math.sqrt(variance);
    double score = (raw - mean) / Math.max(Double.MIN_NORMAL, line - mean);
    boolean passes = hold.passes(anomaly);
    hold = hold.after(anomaly);
    Outcome side = value >= centre ? Outcome.HIGH : Outcome.LOW;
    Outcome outcome = passes && score >= 1 ? side : Outcome.NORMAL;
    var assessment = new Assessment(value, null, null, null, score, outcome);
    return new Seen(passes ? anomaly : 0, assessment);
  }

  private void learn(double value, double raw) {
    count++;
    centre += (value - centre) / Math.min(count, MEMORY);
    if (count > LEAST_HISTORY / 2) {
      double share = 1 / Math.min(count - LEAST_HISTORY / 2.0, MEMORY);
      double away = raw - mean;
      mean += share * away;
      variance = (1 - share) * (variance + share * away * away);
    }
  }
}
