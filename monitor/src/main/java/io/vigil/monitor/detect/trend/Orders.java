package io.vigil.monitor.detect.trend;

import java.util.Arrays;

/**
 * All orders of a few values and how many of them lean as far as asked, ties included. Values are
 * taken one after the other: placing one adds, for each value not yet placed, the side on which it
 * lies.
 */
final class Orders {
  private final double[] values;
  private final int lean;
  private long all;
  private long leaning;

  Orders(double[] values, int lean) {
    this.values = values.clone();
    Arrays.sort(this.values);
    this.lean = lean;
    place(0, 0, 0);
  }

  double share() {
    return (double) leaning / all;
  }

  private void place(int taken, int placed, int s) {
    if (placed == values.length) {
      all++;
      leaning += Math.abs(s) >= lean ? 1 : 0;
      return;
    }
    for (int i = 0; i < values.length; i++) {
      if ((taken >> i & 1) == 0) {
        place(taken | 1 << i, placed + 1, s + added(taken | 1 << i, values[i]));
      }
    }
  }

  private int added(int taken, double value) {
    int added = 0;
    for (int i = 0; i < values.length; i++) {
      added += (taken >> i & 1) == 0 ? Double.compare(values[i], value) : 0;
    }
    return added;
  }
}
