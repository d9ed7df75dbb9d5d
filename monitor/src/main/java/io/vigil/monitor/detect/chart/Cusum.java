package io.vigil.monitor.detect.chart;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;

/**
 * Two-sided cumulative sum chart (Page 1954; Hawkins and Olwell 1998, chapter 2): {@code U' =
 * max(0, U + (x - target) / deviation - k)} and its mirror {@code D'}, alarm where one passes
 * {@code h}. With a head start both begin above zero and a chart that starts out of control alarms
 * sooner (Lucas and Crosier 1982). Values are taken as independent and normal.
 *
 * @param target mean in control, in the unit of the series
 * @param deviation standard deviation of a value, same unit, above 0
 * @param reference {@code k} in standard deviations, half the shift to find soonest
 * @param limit {@code h} in standard deviations
 * @param head start of both sums in standard deviations, 0 to {@code h}
 */
public record Cusum(double target, double deviation, double reference, double limit, double head) {

  public Cusum {
    if (!(deviation > 0 && reference >= 0 && limit > 0 && head >= 0 && head <= limit)) {
      throw new IllegalArgumentException(
          "no CUSUM: deviation %s, k %s, h %s, head start %s"
              .formatted(deviation, reference, limit, head));
    }
  }

  /**
   * Both sums of a two-sided chart.
   *
   * @param up evidence of a rise, 0 for none
   * @param down evidence of a fall, 0 for none
   */
  public record State(double up, double down) {

    /** No evidence of anything. */
    public static final State ZERO = new State(0, 0);
  }

  /** A chart that has seen nothing. */
  public State start() {
    return new State(head, head);
  }

  /** Takes in one more value. */
  public Charted<State> step(State before, double value) {
    double z = (value - target) / deviation;
    var after =
        new State(Math.max(0, before.up + z - reference), Math.max(0, before.down - z - reference));
    return new Charted<>(
        after,
        new Assessment(
            value,
            target,
            target - deviation * (limit - before.down + reference),
            target + deviation * (limit - before.up + reference),
            Math.max(after.up, after.down) / limit,
            outcome(after, limit)));
  }

  static Outcome outcome(State state, double limit) {
    if (state.up > limit) {
      return Outcome.HIGH;
    }
    return state.down > limit ? Outcome.LOW : Outcome.NORMAL;
  }
}
