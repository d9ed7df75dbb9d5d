package io.vigil.monitor.watch;

import io.vigil.monitor.detect.slip.Implausible;

/** A reading that cannot be right, and why. */
record Doubt(StoredReading reading, Implausible why) {

  boolean isOf(StoredReading other) {
    return reading.equals(other);
  }
}
