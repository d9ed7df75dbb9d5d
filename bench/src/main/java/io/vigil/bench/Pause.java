package io.vigil.bench;

import java.util.concurrent.TimeUnit;

/** Waits, on the way between two looks. */
final class Pause {
  private Pause() {}

  static void millis(long time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
