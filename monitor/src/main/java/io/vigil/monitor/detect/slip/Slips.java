package io.vigil.monitor.detect.slip;

import io.vigil.api.doubt.Slip;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Which slip makes of a value what is seen. */
final class Slips {
  private static final Slip[] FACTORS = {
    Slip.TEN_TIMES, Slip.HUNDRED_TIMES, Slip.TENTH, Slip.HUNDREDTH
  };

  private Slips() {}

  /** The first factor whose taking away leaves what is believable; {@code null} for none. */
  static @Nullable Slip factor(double value, DoublePredicate believable) {
    for (Slip slip : FACTORS) {
      if (believable.test(repaired(slip, value))) {
        return slip;
      }
    }
    return null;
  }

  /** The value before a factor went astray. */
  static double repaired(Slip slip, double value) {
    return switch (slip) {
      case TEN_TIMES -> value / 10;
      case HUNDRED_TIMES -> value / 100;
      case TENTH -> value * 10;
      case HUNDREDTH -> value * 100;
      case COMPLEMENT -> throw new IllegalArgumentException("no factor: " + slip);
    };
  }
}
