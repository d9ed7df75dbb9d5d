package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import io.vigil.monitor.detect.Judged;
import io.vigil.monitor.detect.SeriesState;
import io.vigil.monitor.detect.slip.Implausible;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The readings that are judged together, and what they come to. */
final class JudgedPeriod {
  private final PeriodSpan span;
  private final SortedMap<StoredReading.Key, StoredReading> readings = new TreeMap<>();
  private @Nullable Judged judged;

  JudgedPeriod(PeriodSpan span) {
    this.span = span;
  }

  PeriodSpan span() {
    return span;
  }

  Collection<StoredReading> readings() {
    return readings.values();
  }

  boolean has(StoredReading.Key key) {
    return readings.containsKey(key);
  }

  boolean isEmpty() {
    return readings.isEmpty();
  }

  /** What a unit reports itself is never replaced by what was computed for it. */
  void put(StoredReading reading) {
    StoredReading known = readings.get(reading.key());
    if (known != null && reading.rolledUp() && !known.rolledUp()) {
      return;
    }
    readings.put(reading.key(), reading);
    judged = null;
  }

  void remove(StoredReading.Key key) {
    readings.remove(key);
    judged = null;
  }

  /** A reading that is judged by itself waits for nothing. */
  boolean isOver(@Nullable LocalDate through) {
    return through != null && !span.to().isAfter(through)
        || readings.values().stream().anyMatch(reading -> reading.judgedAs() == null);
  }

  Judged judged() {
    Judged known = judged;
    if (known == null) {
      known = judge(span, counted(), readings.get(readings.lastKey()));
      judged = known;
    }
    return known;
  }

  /** What it comes to without what cannot be right, where the series stood like that before. */
  Sifted sift(SeriesState before) {
    SortedMap<StoredReading.Key, Doubt> doubts = new TreeMap<>();
    for (StoredReading reading : counted()) {
      Implausible why = reading.doubt(before);
      if (why != null) {
        doubts.put(reading.key(), new Doubt(reading, why));
      }
    }
    return new Sifted(doubts.isEmpty() ? judged() : without(doubts.keySet()), doubts);
  }

  /** What it comes to without some readings; {@code null} where nothing is left. */
  @Nullable Judged without(Set<StoredReading.Key> doubted) {
    List<StoredReading> left =
        counted().stream().filter(reading -> !doubted.contains(reading.key())).toList();
    return left.isEmpty() ? null : judge(span, left, left.getLast());
  }

  /**
   * A period without what cannot be right.
   *
   * @param judged {@code null} where nothing is left
   */
  record Sifted(@Nullable Judged judged, SortedMap<StoredReading.Key, Doubt> doubts) {}

  /** Where the unit reported itself, what was computed for it does not count. */
  private Collection<StoredReading> counted() {
    List<StoredReading> own = readings.values().stream().filter(r -> !r.rolledUp()).toList();
    return own.isEmpty() ? readings.values() : own;
  }

  /** One reading alone. */
  static JudgedPeriod of(StoredReading only) {
    var period = new JudgedPeriod(only.judgedPeriod());
    period.put(only);
    return period;
  }

  private static Judged judge(
      PeriodSpan span, Collection<StoredReading> readings, @Nullable StoredReading latest) {
    StoredReading last = Objects.requireNonNull(latest);
    boolean historical = readings.stream().allMatch(StoredReading::historical);
    List<StoredReading> values = readings.stream().filter(r -> r.value() != null).toList();
    if (values.size() == 1) {
      StoredReading one = values.getFirst();
      return new Judged(span, one.value(), one.denominator(), last.rule(), historical);
    }
    BigDecimal numerator = sum(values, StoredReading::numerator);
    BigDecimal denominator = sum(values, StoredReading::denominator);
    if (numerator != null && denominator != null && denominator.signum() != 0) {
      double ratio = last.rule().ratio(numerator.doubleValue(), denominator.doubleValue());
      return new Judged(span, ratio, denominator.doubleValue(), last.rule(), historical);
    }
    return new Judged(span, total(values, last), null, last.rule(), historical);
  }

  private static @Nullable Double total(List<StoredReading> values, StoredReading last) {
    BigDecimal sum = sum(values, StoredReading::value);
    if (sum == null) {
      return null;
    }
    BigDecimal count = BigDecimal.valueOf(values.size());
    return last.rule().isCount()
        ? sum.doubleValue()
        : sum.divide(count, MathContext.DECIMAL64).doubleValue();
  }

  /** In decimals as they were written; {@code null} where there is none or a part is missing. */
  private static @Nullable BigDecimal sum(
      List<StoredReading> readings, Function<StoredReading, @Nullable Double> part) {
    BigDecimal sum = BigDecimal.ZERO;
    for (StoredReading reading : readings) {
      Double one = part.apply(reading);
      if (one == null) {
        return null;
      }
      sum = sum.add(BigDecimal.valueOf(one));
    }
    return readings.isEmpty() ? null : sum;
  }
}
