package io.vigil.monitor.detect;

import io.vigil.api.grading.JudgingRule;
import io.vigil.api.signal.TrendFinding;
import io.vigil.api.signal.Worsening;
import io.vigil.api.warning.Evidence.Seen;
import io.vigil.monitor.detect.trend.Trend;
import io.vigil.monitor.detect.trend.Trend.Worse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds the latest judged values of terms and years against each other ({@link Trend}): too few for
 * a chart, slow enough that a decline shows before a line is crossed. A row is told of when it is
 * first noted, and again when it becomes significant.
 */
final class TrendWatch {
  private static final int LEAST = 3;

  private TrendWatch() {}

  /** Adds what the latest judged value, already taken in, says of the trend. */
  static Step follow(SeriesState before, Step step, Judged judged) {
    Worse worse = worse(judged.rule());
    if (worse == null) {
      return step;
    }
    List<Double> values =
        step.state().seen().stream().map(Seen::value).filter(Objects::nonNull).toList();
    Trend trend = values.size() < LEAST ? null : Trend.of(values);
    TrendFinding found = trend == null ? null : found(trend, worse);
    Decline old = before.decline();
    boolean goesOn = goesOn(values, worse) || found != null && told(old) != null;
    LocalDate since = goesOn && old != null ? old.since() : judged.period().from();
    Decline next = new Decline(since, found == null ? null : surer(told(old), found));
    boolean isNew = next.told() != told(old);
    return new Step(
        step.state().declining(next),
        step.transitions(),
        step.evidence(),
        isNew && trend != null && found != null ? worsening(trend, found, since) : null);
  }

  private static @Nullable Worse worse(JudgingRule rule) {
    boolean seldom =
        switch (rule.judgingPeriod()) {
          case TERM, SCHOOL_YEAR, CALENDAR_YEAR -> true;
          case DAY, WEEK, TEACHING_WEEK, MONTH -> false;
        };
    return !seldom
        ? null
        : switch (rule.direction()) {
          case HIGHER_IS_BETTER -> Worse.LOWER;
          case LOWER_IS_BETTER -> Worse.HIGHER;
          case RANGE, YES_NO, ZERO_TOLERANCE, NONE -> null;
        };
  }

  private static @Nullable TrendFinding found(Trend trend, Worse worse) {
    return switch (trend.worsening(worse)) {
      case SIGNIFICANT -> TrendFinding.SIGNIFICANT;
      case NOTED -> TrendFinding.NOTED;
      case NONE -> null;
    };
  }

  private static boolean goesOn(List<Double> values, Worse worse) {
    if (values.size() < 2) {
      return false;
    }
    int side = Double.compare(values.getLast(), values.get(values.size() - 2));
    return worse == Worse.HIGHER ? side > 0 : side < 0;
  }

  private static @Nullable TrendFinding told(@Nullable Decline decline) {
    return decline == null ? null : decline.told();
  }

  private static TrendFinding surer(@Nullable TrendFinding told, TrendFinding found) {
    return told != null && told.compareTo(found) > 0 ? told : found;
  }

  private static Worsening worsening(Trend trend, TrendFinding found, LocalDate since) {
    return new Worsening(
        found, since, trend.slope(), finite(trend.low()), finite(trend.high()), trend.chance());
  }

  private static @Nullable Double finite(double end) {
    return Double.isFinite(end) ? end : null;
  }
}
