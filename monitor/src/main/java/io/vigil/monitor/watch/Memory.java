package io.vigil.monitor.watch;

import io.vigil.api.baseline.FindBaselines.Accepted;
import io.vigil.monitor.detect.SeriesState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a series from one batch to the next.
 *
 * @param unitPath ids from the root down to the unit, as last heard
 * @param current the warning that is not closed
 * @param trends that were signalled; {@code null} for none
 * @param accepted levels that were accepted as usual; {@code null} for none
 * @param heardAt when its latest reading was recorded; {@code null} before the first
 */
record Memory(
    List<String> unitPath,
    SeriesState state,
    Progress progress,
    @Nullable WarningCase current,
    @Nullable List<ToldTrend> trends,
    @Nullable List<Accepted> accepted,
    @Nullable Instant heardAt) {
  static final Memory EMPTY =
      new Memory(List.of(), SeriesState.EMPTY, Progress.NONE, null, null, null, null);

  Baselines baselines() {
    return new Baselines(accepted == null ? List.of() : accepted);
  }

  List<ToldTrend> told() {
    return trends == null ? List.of() : trends;
  }
}
