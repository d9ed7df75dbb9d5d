package io.vigil.monitor.watch;

import io.vigil.api.baseline.FindBaselines;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindJudgements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how series stand by their latest judged value. */
@Component
class JudgementQueries {
  private final WatchTables tables;

  JudgementQueries(WatchTables tables) {
    this.tables = tables;
  }

  @QueryHandler
  FindJudgements.Result handle(FindJudgements query) {
    List<SeriesKey> keys =
        query.series().stream()
            .map(one -> new SeriesKey(one.controlPoint(), one.unit()))
            .distinct()
            .toList();
    return new FindJudgements.Result(
        tables.latest(keys).entrySet().stream()
            .map(JudgementQueries::item)
            .filter(Objects::nonNull)
            .toList());
  }

  @QueryHandler
  FindBaselines.Result handle(FindBaselines query) {
    var key = new SeriesKey(query.controlPoint(), query.unit());
    return new FindBaselines.Result(
        tables.series().find(List.of(key)).stream()
            .flatMap(series -> series.baselines().all().stream())
            .toList());
  }

  private static FindJudgements.@Nullable Item item(Map.Entry<Series, Timeline> latest) {
    Series series = latest.getKey();
    Evidence evidence = series.evidence(latest.getValue());
    SeriesKey key = series.key();
    return evidence == null
        ? null
        : new FindJudgements.Item(
            new FindJudgements.Series(key.controlPoint(), key.unit()), evidence);
  }
}
