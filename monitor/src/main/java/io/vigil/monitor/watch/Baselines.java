package io.vigil.monitor.watch;

import io.vigil.api.baseline.BaselineEvent.BaselineAccepted;
import io.vigil.api.baseline.FindBaselines.Accepted;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.monitor.detect.Judged;
import io.vigil.monitor.detect.SeriesState;
import io.vigil.monitor.detect.ThresholdDetector;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The levels of a series that were accepted as usual. Periods that begin after the day of a
 * decision are held against what is known since its level began; what was judged before stays, so
 * that the end depends on readings and decisions and never on the order in which they came.
 */
record Baselines(List<Accepted> all) {
  private static final Comparator<Accepted> ORDER =
      Comparator.comparing(Accepted::acceptedOn).thenComparing(Accepted::from);

  /** Another decision on the level since the same day stands for the earlier one. */
  Baselines with(BaselineAccepted event) {
    var accepted = new Accepted(event.from(), event.acceptedOn(), event.reason(), event.actor());
    return new Baselines(
        Stream.concat(
                all.stream().filter(one -> !one.from().equals(event.from())), Stream.of(accepted))
            .sorted(ORDER)
            .toList());
  }

  /**
   * The state with which the next period is judged.
   *
   * @param judged the period before it; {@code null} for none
   * @param since gives what is stored since a day
   * @param seen what is judged of a period; {@code null} for nothing
   */
  SeriesState before(
      PeriodSpan next,
      @Nullable PeriodSpan judged,
      SeriesState state,
      @Nullable LocalDate through,
      Function<LocalDate, Timeline> since,
      Function<JudgedPeriod, @Nullable Judged> seen) {
    Accepted due = judged == null ? null : due(judged.from(), next.from());
    return due == null
        ? state
        : ThresholdDetector.relearned(
            state,
            judgedSince(due.from(), next, through, since.apply(due.from()))
                .flatMap(one -> Stream.ofNullable(seen.apply(one)))
                .toList());
  }

  private @Nullable Accepted due(LocalDate judged, LocalDate next) {
    return all.stream()
        .filter(one -> one.acceptedOn().isBefore(next) && !one.acceptedOn().isBefore(judged))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static Stream<JudgedPeriod> judgedSince(
      LocalDate from, PeriodSpan next, @Nullable LocalDate through, Timeline timeline) {
    return timeline.periods().stream()
        .filter(one -> !one.span().from().isBefore(from) && Spans.isAfter(next, one.span()))
        .filter(one -> one.isOver(through));
  }
}
