package io.vigil.monitor.watch;

import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingFact;
import io.vigil.monitor.detect.Plausibility;
import io.vigil.monitor.detect.SeriesState;
import io.vigil.monitor.detect.slip.Implausible;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the monitor keeps of a reading.
 *
 * @param judgedAs the longer period that it is judged in; {@code null} means its own
 * @param rolledUp computed from the units below
 * @param confirmed somebody said that it is right, however unlikely
 */
record StoredReading(
    PeriodSpan period,
    @Nullable PeriodSpan judgedAs,
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    JudgingRule rule,
    boolean historical,
    boolean rolledUp,
    boolean confirmed) {

  static StoredReading of(ReadingFact fact, boolean rolledUp) {
    return new StoredReading(
        new PeriodSpan(fact.period(), fact.from(), fact.to()),
        fact.judgedAs(),
        fact.value(),
        fact.numerator(),
        fact.denominator(),
        fact.rule(),
        fact.historical(),
        rolledUp,
        false);
  }

  StoredReading asConfirmed() {
    return new StoredReading(
        period, judgedAs, value, numerator, denominator, rule, historical, rolledUp, true);
  }

  /** Why it cannot be right, in a series that stood like that before; {@code null} if it may be. */
  @Nullable Implausible doubt(SeriesState before) {
    return value == null || rolledUp || confirmed
        ? null
        : Plausibility.of(before, judgedPeriod(), rule, value, numerator, denominator);
  }

  Key key() {
    return new Key(period.from(), period.code());
  }

  PeriodSpan judgedPeriod() {
    return judgedAs == null ? period : judgedAs;
  }

  /** What identifies a reading within its series; codes of two kinds of period can be the same. */
  record Key(LocalDate from, String period) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::from).thenComparing(Key::period);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
