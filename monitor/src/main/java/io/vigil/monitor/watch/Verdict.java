package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Evidence;
import io.vigil.monitor.detect.Judged;
import io.vigil.monitor.detect.SeriesState;
import io.vigil.monitor.detect.Step;
import io.vigil.monitor.detect.Transition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What all readings of a series come to, judged again from the first on.
 *
 * @param judged the latest judged period
 * @param evidence the latest judgement
 * @param due every warning that should have been raised, by its first day
 * @param trends every trend that should have been signalled
 * @param doubts every reading that cannot be right, also of periods that are not over
 */
record Verdict(
    SeriesState state,
    @Nullable PeriodSpan judged,
    @Nullable Evidence evidence,
    List<DueCase> due,
    List<DueTrend> trends,
    SortedMap<StoredReading.Key, Doubt> doubts) {

  /** How one more judged period is taken in. */
  interface Judge {
    Step step(SeriesState before, Judged judged);
  }

  /**
   * @param seen what is judged of a period: what all showed together is known of it
   */
  static Verdict of(
      Timeline timeline,
      @Nullable LocalDate through,
      Baselines baselines,
      UnaryOperator<Judged> seen,
      Judge judge) {
    SeriesState state = SeriesState.EMPTY;
    PeriodSpan judged = null;
    Evidence evidence = null;
    var due = new ArrayList<DueCase>();
    var trends = new ArrayList<DueTrend>();
    var doubts = new TreeMap<StoredReading.Key, Doubt>();
    Function<JudgedPeriod, @Nullable Judged> left =
        period -> seen(period.without(doubts.keySet()), seen);
    for (JudgedPeriod period : timeline.periods()) {
      SeriesState before =
          baselines.before(period.span(), judged, state, through, day -> timeline, left);
      JudgedPeriod.Sifted sifted = period.sift(before);
      doubts.putAll(sifted.doubts());
      if (period.isOver(through)) {
        state = before;
        judged = period.span();
      }
      if (period.isOver(through) && sifted.judged() != null) {
        Step step = judge.step(state, seen.apply(sifted.judged()));
        step.transitions().forEach(transition -> follow(due, transition, step.evidence()));
        follow(trends, step);
        state = step.state();
        evidence = step.evidence();
      }
    }
    return new Verdict(state, judged, evidence, due, trends, doubts);
  }

  private static @Nullable Judged seen(@Nullable Judged judged, UnaryOperator<Judged> seen) {
    return judged == null ? null : seen.apply(judged);
  }

  private static void follow(List<DueTrend> trends, Step step) {
    if (step.worsening() != null) {
      trends.add(new DueTrend(step.worsening(), step.evidence()));
    }
  }

  private static void follow(List<DueCase> due, Transition transition, Evidence evidence) {
    if (transition instanceof Transition.Raised raised) {
      due.add(DueCase.raised(raised, evidence));
    } else {
      due.set(due.size() - 1, due.getLast().after(transition, evidence));
    }
  }
}
