package io.vigil.monitor.document.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** A scale with round figures, laid on the picture from one coordinate to another. */
record Axis(double low, double high, double step, double from, double to) {
  private static final int PARTS = 5;

  /** A scale that holds all the values, and zero. */
  static Axis fromZero(DoubleStream values, double from, double to) {
    return holding(DoubleStream.concat(values, DoubleStream.of(0)).toArray(), from, to);
  }

  /** A scale that holds all the values, and begins where they do. */
  static Axis holding(double[] values, double from, double to) {
    double least = DoubleStream.of(values).min().orElse(0);
    double most = DoubleStream.of(values).max().orElse(1);
    double step = roundStep(most > least ? (most - least) / PARTS : 1.0 / PARTS);
    double low = Math.floor(least / step + 1e-9) * step;
    double high = Math.ceil(most / step - 1e-9) * step;
    return new Axis(low, high > low ? high : low + PARTS * step, step, from, to);
  }

  private static double roundStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double first = rough / power;
    return power * (first <= 1 ? 1 : first <= 2 ? 2 : first <= 5 ? 5 : 10);
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  List<Double> ticks() {
    return LongStream.rangeClosed(0, Math.round((high - low) / step))
        .mapToObj(tick -> low + tick * step)
        .toList();
  }

  static String shown(double value) {
    return shown(new BigDecimal(value).round(new MathContext(6)));
  }

  static String shown(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
