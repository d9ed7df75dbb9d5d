package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import io.vigil.monitor.detect.SeriesState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a series from one batch to the next.
 *
 * @param unitPath ids from the root down to the unit, as last heard
 * @param last the latest judged period of any reading
 * @param judgedThrough longer judged periods that end on this day or before are over
 * @param pendingUntil last day of the first judged period that is not over
 * @param current the warning that is not closed
 */
record Memory(
    List<String> unitPath,
    SeriesState state,
    @Nullable PeriodSpan last,
    @Nullable LocalDate judgedThrough,
    @Nullable LocalDate pendingUntil,
    @Nullable WarningCase current) {
  static final Memory EMPTY = new Memory(List.of(), SeriesState.EMPTY, null, null, null, null);
}
