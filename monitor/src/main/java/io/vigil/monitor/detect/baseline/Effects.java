package io.vigil.monitor.detect.baseline;

import java.util.ArrayList;
import java.util.List;

/**
 * Additive effects of one season, learned by repeated visits: the effect of a key moves by a share
 * of what a visit showed beyond it, {@code reliability / (1 + visits)}, so that the first visit is
 * believed only in part and old visits fade (shrinkage as in Robinson 1991, "That BLUP is a good
 * thing", section 1, with a fixed ratio of variances).
 *
 * @param values effect per key, key 1 first, on the scale of the baseline
 * @param visits how often each key was seen, up to {@value #MOST}
 */
public record Effects(List<Double> values, List<Integer> visits) {
  private static final int MOST = 12;
  private static final double DIGITS = 1e5;

  /** Nothing learned. */
  public static final Effects NONE = new Effects(List.of(), List.of());

  double of(int key) {
    return key == 0 || key > values.size() ? 0 : values.get(key - 1);
  }

  /** The same effects after a visit that lay {@code residual} beyond what was expected. */
  Effects seen(int key, double residual, double reliability) {
    if (key == 0) {
      return this;
    }
    var newValues = padded(values, key, 0.0);
    var newVisits = padded(visits, key, 0);
    int before = newVisits.get(key - 1);
    double moved = newValues.get(key - 1) + residual * reliability / (1 + before);
    newValues.set(key - 1, Math.rint(moved * DIGITS) / DIGITS);
    newVisits.set(key - 1, Math.min(MOST, before + 1));
    return new Effects(List.copyOf(newValues), List.copyOf(newVisits));
  }

  private static <T> List<T> padded(List<T> list, int size, T filler) {
    var longer = new ArrayList<T>(Math.max(size, list.size()));
    longer.addAll(list);
    while (longer.size() < size) {
      longer.add(filler);
    }
    return longer;
  }
}
