package io.vigil.monitor.detect.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The latest periods of all units that report a control point, and what each unit lets expect of
 * the next: the median of its own values. Its error is what chance alone gives (of proportions),
 * times the robust spread of its standardised residuals (1.4826 times their median absolute value),
 * drawn towards that of the other units as if {@value #POOLED} more periods were known, and never
 * below 1 for proportions: overdispersion and what is common to all days are in it. Periods are
 * taken as exchangeable within the stretch.
 *
 * <p>It depends on the values of the stretch alone, so that the same readings give the same answer
 * in whatever order they came.
 */
public final class Stretch {
  /** Own values without which a unit is no member. */
  public static final int LEAST_VALUES = 8;

  private static final double POOLED = 20;
  private static final double MAD_TO_SIGMA = 1.4826;

  private final int length;
  private final Deque<Integer> periods = new ArrayDeque<>();
  private final Map<String, Deque<Dated>> units = new HashMap<>();
  private int number;

  /**
   * @param length periods that are remembered, at least {@value #LEAST_VALUES}
   */
  public Stretch(int length) {
    this.length = length;
  }

  private record Dated(int period, Observation value) {}

  private record Level(String unit, Observation now, double level, double[] spread) {}

  /** Forgets everything: a new school year. */
  public void clear() {
    units.clear();
    periods.clear();
  }

  /** Remembers a period. */
  public void add(Collection<Observation> reported) {
    periods.addLast(++number);
    for (Observation one : reported) {
      units.computeIfAbsent(one.unit(), none -> new ArrayDeque<>()).addLast(new Dated(number, one));
    }
    if (periods.size() > length) {
      forget(periods.removeFirst());
    }
  }

  private void forget(int period) {
    units
        .values()
        .removeIf(
            values -> {
              if (!values.isEmpty() && values.getFirst().period() == period) {
                values.removeFirst();
              }
              return values.isEmpty();
            });
  }

  /** The members among the units that report the next period. */
  public List<Residual> residuals(Collection<Observation> reported) {
    var levels = new ArrayList<Level>();
    for (Observation one : reported) {
      Deque<Dated> values = units.get(one.unit());
      if (values != null && values.size() >= LEAST_VALUES) {
        levels.add(level(one, values));
      }
    }
    double pooled =
        levels.isEmpty() ? 0 : Medians.of(levels.stream().mapToDouble(Stretch::own).toArray());
    return pooled == 0 ? List.of() : levels.stream().map(one -> residual(one, pooled)).toList();
  }

  private static Level level(Observation now, Deque<Dated> values) {
    double level = Medians.of(values.stream().mapToDouble(one -> one.value().scaled()).toArray());
    double[] spread = new double[values.size()];
    int i = 0;
    for (Dated one : values) {
      spread[i++] = Math.abs(one.value().scaled() - level) / one.value().error(level);
    }
    return new Level(now.unit(), now, level, spread);
  }

  private static double own(Level one) {
    return MAD_TO_SIGMA * Medians.of(one.spread());
  }

  private Residual residual(Level one, double pooled) {
    int count = one.spread().length;
    double own = own(one);
    double spread = Math.sqrt((count * own * own + POOLED * pooled * pooled) / (count + POOLED));
    double factor = one.now().trials() > 0 ? Math.max(1, spread) : spread;
    double error = one.now().error(one.level()) * factor * Math.sqrt(1 + Math.PI / 2 / count);
    return new Residual(one.unit(), one.level(), one.now().scaled() - one.level(), error);
  }

  /** How much what is common to members varied in the remembered periods. */
  Optional<CommonVariation> variation(Collection<Residual> members) {
    double error = Medians.of(members.stream().mapToDouble(Residual::error).toArray());
    double least = Math.sqrt(Math.PI / 2 / members.size()) * error;
    return CommonVariation.of(effects(members), least);
  }

  /** The median effect on units in each remembered period that enough of them reported. */
  private double[] effects(Collection<Residual> members) {
    Map<Integer, List<Double>> effects = new HashMap<>();
    for (Residual member : members) {
      for (Dated one : units.getOrDefault(member.unit(), new ArrayDeque<>())) {
        effects
            .computeIfAbsent(one.period(), none -> new ArrayList<>(members.size()))
            .add(one.value().scaled() - member.level());
      }
    }
    return periods.stream()
        .map(period -> effects.getOrDefault(period, List.of()))
        .filter(values -> values.size() >= CommonCause.LEAST_MEMBERS)
        .mapToDouble(values -> Medians.of(values.stream().mapToDouble(v -> v).toArray()))
        .toArray();
  }
}
