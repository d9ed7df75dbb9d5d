package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The common causes that bear on the series of a batch. */
final class KnownCauses {
  static final KnownCauses NONE = new KnownCauses(List.of());

  private final Map<PeriodSpan, List<KnownCause>> byPeriod;

  KnownCauses(Collection<KnownCause> all) {
    byPeriod = all.stream().collect(Collectors.groupingBy(KnownCause::span));
  }

  /** What the units around a series showed together in a period; 0 for nothing. */
  double effect(SeriesKey series, List<String> unitPath, PeriodSpan judged) {
    return byPeriod.getOrDefault(judged, List.of()).stream()
        .filter(cause -> cause.bearsOn(series, unitPath, judged))
        .mapToDouble(KnownCause::effect)
        .findFirst()
        .orElse(0);
  }
}
