package io.vigil.monitor.watch;

import io.vigil.api.grading.Colour;
import org.jspecify.annotations.Nullable;

/**
 * How bad it is that data are missing: by the number of periods that one owner owes of one control
 * point, and never worse than yellow. A person has no colour.
 *
 * @param blueFrom periods from which it is blue; 0 for never
 * @param yellowFrom periods from which it is yellow; 0 for never
 */
record GapColours(int blueFrom, int yellowFrom) {
  static final GapColours DEFAULT = new GapColours(1, 2);

  @Nullable Colour of(int periods) {
    if (isReached(yellowFrom, periods)) {
      return Colour.YELLOW;
    }
    return isReached(blueFrom, periods) ? Colour.BLUE : null;
  }

  private static boolean isReached(int from, int periods) {
    return from > 0 && periods >= from;
  }
}
