package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import org.jspecify.annotations.Nullable;

/** Sees from the events of a batch whether a series has to be judged again. */
final class Foresight {
  private final Series series;
  private @Nullable PeriodSpan last;
  private boolean again;

  Foresight(Series series) {
    this.series = series;
    this.last = series.last();
    this.again = series.pendingUntil() != null;
  }

  void see(Heard.OfReading reading) {
    PeriodSpan span = reading.fact().judgedPeriod();
    boolean next = last == null || Spans.isAfter(span, last);
    again |= !next || reading.trigger().correction() || reading.fact().judgedAs() != null;
    last = next ? span : last;
  }

  boolean needsTimeline() {
    return again && !series.hasTimeline();
  }

  Series series() {
    return series;
  }
}
