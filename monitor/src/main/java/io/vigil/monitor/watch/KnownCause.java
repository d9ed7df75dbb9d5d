package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A period with a common cause in the units below one.
 *
 * @param path ids from the root down to the unit
 * @param effect on the scale of the statistics
 */
record KnownCause(
    CommonPeriod.Kind kind, PeriodSpan span, List<String> path, double effect, String signalId) {
  private static final int WEEKEND = 3;
  private static final int HOLIDAY = 10;

  String unit() {
    return path.getLast();
  }

  boolean isSame(KnownCause other) {
    return kind.equals(other.kind) && span.equals(other.span) && path.equals(other.path);
  }

  boolean isSameSignal(KnownCause other) {
    return isSame(other) && signalId.equals(other.signalId);
  }

  KnownCause as(String signal) {
    return new KnownCause(kind, span, path, effect, signal);
  }

  /**
   * Whether both are one cause: to the same side, of units one above the other, and in periods that
   * overlap or follow each other.
   *
   * @param next whether no other period lies between theirs
   */
  boolean continues(KnownCause other, boolean next) {
    return Math.signum(effect) == Math.signum(other.effect)
        && (path.contains(other.unit()) || other.path.contains(unit()))
        && daysBetween(other) <= (next ? HOLIDAY : WEEKEND);
  }

  private long daysBetween(KnownCause other) {
    return Math.max(
        ChronoUnit.DAYS.between(span.to(), other.span.from()),
        ChronoUnit.DAYS.between(other.span.to(), span.from()));
  }

  /** Whether it bears on a series in a period that is judged. */
  boolean bearsOn(SeriesKey series, List<String> unitPath, PeriodSpan judged) {
    return kind.controlPoint().equals(series.controlPoint())
        && span.equals(judged)
        && !unit().equals(series.unit())
        && unitPath.contains(unit());
  }
}
