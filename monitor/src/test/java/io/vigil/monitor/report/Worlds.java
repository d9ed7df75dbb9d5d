package io.vigil.monitor.report;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that can be. */
public final class Worlds {

  private Worlds() {}

  /**
   * How many facts there are of each kind, in all ways.
   *
   * @param slots kinds of facts
   * @param most facts of all kinds together
   */
  public static Stream<int[]> of(int slots, int most) {
    return slots == 0
        ? Stream.of(new int[0])
        : IntStream.rangeClosed(0, most)
            .boxed()
            .flatMap(first -> of(slots - 1, most - first).map(rest -> joined(first, rest)));
  }

  private static int[] joined(int first, int[] rest) {
    return IntStream.concat(IntStream.of(first), IntStream.of(rest)).toArray();
  }
}
