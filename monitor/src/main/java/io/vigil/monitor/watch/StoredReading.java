package io.vigil.monitor.watch;

import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingFact;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the monitor keeps of a reading.
 *
 * @param judgedAs the longer period that it is judged in; {@code null} means its own
 * @param rolledUp computed from the units below
 */
record StoredReading(
    PeriodSpan period,
    @Nullable PeriodSpan judgedAs,
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    JudgingRule rule,
    boolean historical,
    boolean rolledUp) {

  static StoredReading of(ReadingFact fact, boolean rolledUp) {
    return new StoredReading(
        new PeriodSpan(fact.period(), fact.from(), fact.to()),
        fact.judgedAs(),
        fact.value(),
        fact.numerator(),
        fact.denominator(),
        fact.rule(),
        fact.historical(),
        rolledUp);
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
