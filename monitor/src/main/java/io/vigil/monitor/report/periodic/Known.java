package io.vigil.monitor.report.periodic;

import java.math.BigInteger;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What whoever reads a report knows of a count.
 *
 * @param possible a bit for each number that it may be
 */
record Known(BigInteger possible) {
  private static final Known NOTHING = exactly(0);

  static Known exactly(long count) {
    return new Known(BigInteger.ONE.shiftLeft(Math.toIntExact(count)));
  }

  /** One of the numbers from 1 to the most that something holds for. */
  static Known upTo(long most, LongPredicate which) {
    return new Known(
        LongStream.rangeClosed(1, most)
            .filter(which)
            .mapToObj(count -> exactly(count).possible)
            .reduce(BigInteger.ZERO, BigInteger::or));
  }

  /** Whether a total or one of its parts that is not said follows from the others. */
  static boolean isTold(Known total, List<Known> parts) {
    return total.isToldBy(sum(parts))
        || IntStream.range(0, parts.size()).anyMatch(part -> isTold(total, parts, part));
  }

  private static boolean isTold(Known total, List<Known> parts, int part) {
    Known others =
        sum(
            IntStream.range(0, parts.size())
                .filter(other -> other != part)
                .mapToObj(parts::get)
                .toList());
    Known one = parts.get(part);
    return !one.isExact() && one.isToldBy(total.without(others));
  }

  private boolean isExact() {
    return possible.bitCount() == 1;
  }

  private boolean isToldBy(Known other) {
    return !isExact() && possible.and(other.possible).bitCount() <= 1;
  }

  private static Known sum(List<Known> counts) {
    return counts.stream().reduce(NOTHING, Known::plus);
  }

  private Known plus(Known other) {
    return new Known(
        other.numbers().mapToObj(possible::shiftLeft).reduce(BigInteger.ZERO, BigInteger::or));
  }

  private Known without(Known other) {
    return new Known(
        other.numbers().mapToObj(possible::shiftRight).reduce(BigInteger.ZERO, BigInteger::or));
  }

  private IntStream numbers() {
    return IntStream.range(0, possible.bitLength()).filter(possible::testBit);
  }
}
