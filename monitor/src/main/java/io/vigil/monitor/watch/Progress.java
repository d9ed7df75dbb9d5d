package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a series has been judged.
 *
 * @param judged the latest period that has been judged
 * @param through longer judged periods that end on this day or before are over
 * @param waiting readings of periods that are not over; {@code null} where there are none
 */
record Progress(
    @Nullable PeriodSpan judged, @Nullable LocalDate through, @Nullable Waiting waiting) {
  static final Progress NONE = new Progress(null, null, null);

  /** What a reading asks for. */
  enum Move {
    /** It is a period of its own at the end of the series: one step. */
    STEP,
    /** Its period is not over. */
    WAIT,
    /** Periods at the end of the series are over: a step for each. */
    ADVANCE,
    /** It changes what has been judged: all periods again. */
    AGAIN
  }

  Progress through(LocalDate day) {
    return through == null || day.isAfter(through) ? new Progress(judged, day, waiting) : this;
  }

  Progress judged(PeriodSpan latest) {
    return new Progress(latest, through, waiting);
  }

  Progress with(StoredReading reading) {
    return new Progress(judged, through, waitingWith(reading));
  }

  private Waiting waitingWith(StoredReading reading) {
    return Waiting.with(waiting, reading, isBehind(reading));
  }

  boolean isBehind(StoredReading reading) {
    return judged != null && !Spans.isAfter(reading.judgedPeriod(), judged);
  }

  /** Whether its period was not judged yet. */
  boolean isAhead(StoredReading reading) {
    return !isBehind(reading);
  }

  /** What a reading that was not known before asks for. */
  Move move(StoredReading reading) {
    boolean behind = isBehind(reading);
    if (reading.judgedAs() == null) {
      return waiting == null && !behind ? Move.STEP : Move.AGAIN;
    }
    if (behind && through != null && !reading.judgedAs().to().isAfter(through)) {
      return Move.AGAIN;
    }
    return move(waitingWith(reading));
  }

  /** What the end of a day asks for. */
  Move move() {
    return waiting == null ? Move.WAIT : move(waiting);
  }

  private Move move(Waiting next) {
    if (!next.isDue(through)) {
      return Move.WAIT;
    }
    return next.behind() ? Move.AGAIN : Move.ADVANCE;
  }
}
