package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the end of a day shows of common causes that bear on one series, and as of when. */
final class Learned {
  private final Heard.OfDay day;
  private final List<CommonCauses.Changed> causes = new ArrayList<>();

  Learned(Heard.OfDay day) {
    this.day = day;
  }

  void add(CommonCauses.Changed cause) {
    causes.add(cause);
  }

  Heard.OfDay day() {
    return day;
  }

  /**
   * When what a period shows could be known: once it is over, and the causes up to it are known.
   *
   * @param period {@code null} for what all of them show
   */
  Instant at(@Nullable PeriodSpan period) {
    Instant known =
        causes.stream()
            .filter(one -> period == null || !one.cause().span().from().isAfter(period.to()))
            .map(one -> one.known().recordedAt())
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    Instant over =
        period == null ? known : period.to().plusDays(1).atStartOfDay(day.zone()).toInstant();
    Instant later = known.isAfter(over) ? known : over;
    Instant told = day.trigger().recordedAt();
    return later.isAfter(told) ? told : later;
  }
}
