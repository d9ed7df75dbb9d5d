package io.vigil.monitor.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Guesses from the events of a batch which stored readings a series will ask for, so that those of
 * all series can be fetched at once. Where it guesses too little, the series asks for itself.
 */
final class Foresight {
  private final Series series;
  private Progress progress;
  private @Nullable LocalDate since;
  private boolean whole;

  Foresight(Series series) {
    this.series = series;
    this.progress = series.progress();
  }

  void see(Heard.OfReading heard) {
    StoredReading reading = heard.stored();
    progress = progress.through(heard.shownOver());
    if (heard.trigger().correction()) {
      whole = true;
    } else {
      expect(progress.move(reading), progress.with(reading));
      progress = reading.judgedAs() == null ? progress.judged(reading.period()) : progress;
    }
  }

  /** An event that judges all its readings again. */
  void seeAll() {
    whole = true;
  }

  void see(Heard.OfDay day) {
    progress = progress.through(day.dayOver());
    expect(progress.move(), progress);
  }

  private void expect(Progress.Move move, Progress next) {
    whole |= move == Progress.Move.AGAIN;
    Waiting waiting = next.waiting();
    if (move == Progress.Move.ADVANCE && waiting != null) {
      since = since == null || waiting.from().isBefore(since) ? waiting.from() : since;
    }
  }

  Series series() {
    return series;
  }

  /** True if it will ask for all readings and has not got them. */
  boolean needsAll() {
    Timeline known = series.timeline();
    return whole && (known == null || !known.isWhole());
  }

  /** The day from which on it will ask for readings that it has not got. */
  @Nullable LocalDate needsSince() {
    Timeline known = series.timeline();
    boolean given = since == null || known != null && known.reachesBackTo(since);
    return given || whole ? null : since;
  }
}
