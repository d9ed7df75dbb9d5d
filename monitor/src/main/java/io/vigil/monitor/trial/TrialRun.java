package io.vigil.monitor.trial;

import io.vigil.api.trial.FindTrial;
import io.vigil.api.trial.StartTrial;
import io.vigil.api.trial.Trial;
import io.vigil.monitor.watch.JudgedTwice;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One trial: judges a few series at a time, so that few readings are in memory. */
final class TrialRun implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TrialRun.class);
  private static final int SERIES_AT_A_TIME = 8;

  private final StartTrial order;
  private final List<Long> series;
  private final Function<List<Long>, List<JudgedTwice>> judge;
  private final Instant startedAt;
  private final Tally tally;
  private final AtomicReference<Trial.State> state = new AtomicReference<>(Trial.State.WAITING);
  private volatile int done;

  TrialRun(
      StartTrial order,
      List<Long> series,
      Function<List<Long>, List<JudgedTwice>> judge,
      Instant startedAt) {
    this.order = order;
    this.series = List.copyOf(series);
    this.judge = judge;
    this.startedAt = startedAt;
    this.tally = new Tally(order);
  }

  @Override
  public void run() {
    if (!state.compareAndSet(Trial.State.WAITING, Trial.State.RUNNING)) {
      return;
    }
    try {
      while (state.get() == Trial.State.RUNNING && done < series.size()) {
        judgeMore();
      }
      state.compareAndSet(Trial.State.RUNNING, Trial.State.DONE);
    } catch (RuntimeException e) {
      LOG.error("trial {} of {} failed", order.trialId(), order.controlPoint(), e);
      state.compareAndSet(Trial.State.RUNNING, Trial.State.FAILED);
    }
  }

  private void judgeMore() {
    int next = Math.min(done + SERIES_AT_A_TIME, series.size());
    judge.apply(series.subList(done, next)).forEach(tally::add);
    done = next;
  }

  /** Ends before the next series, if it is not over. */
  void cancel() {
    state.updateAndGet(now -> now.isOver() ? now : Trial.State.CANCELLED);
  }

  boolean isOver() {
    return state.get().isOver();
  }

  Instant startedAt() {
    return startedAt;
  }

  Trial trial(FindTrial query) {
    return tally.trial(state.get(), done, series.size(), query);
  }
}
