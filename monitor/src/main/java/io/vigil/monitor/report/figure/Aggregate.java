package io.vigil.monitor.report.figure;

import io.vigil.monitor.report.statistics.Durations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How rows become one figure. */
public enum Aggregate {
  /** Of no rows it is 0. */
  SUM {
    @Override
    @Nullable Double of(List<Double> values) {
      return sum(values);
    }
  },
  /** Mean; of ones and zeros a share, 0 to 1. */
  SHARE {
    @Override
    @Nullable Double of(List<Double> values) {
      return values.isEmpty() ? null : sum(values) / values.size();
    }
  },
  MEDIAN {
    @Override
    @Nullable Double of(List<Double> values) {
      return Durations.of(values).map(Durations::median).orElse(null);
    }
  },
  P90 {
    @Override
    @Nullable Double of(List<Double> values) {
      return Durations.of(values).map(Durations::ninetieth).orElse(null);
    }
  },
  COUNT {
    @Override
    @Nullable Double of(List<Double> values) {
      return (double) values.size();
    }
  };

  abstract @Nullable Double of(List<Double> values);

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Aggregate> named(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
