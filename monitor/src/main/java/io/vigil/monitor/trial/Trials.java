package io.vigil.monitor.trial;

import io.vigil.api.trial.CancelTrial;
import io.vigil.api.trial.FindTrial;
import io.vigil.api.trial.StartTrial;
import io.vigil.api.trial.StartTrial.Receipt;
import io.vigil.monitor.watch.History;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Takes orders for trials and runs one after the other, beside the watch. */
@Component
class Trials implements AutoCloseable {
  private final History history;
  private final TrialBook book;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("trial").priority(Thread.MIN_PRIORITY).factory());

  Trials(History history, Clock clock) {
    this.history = history;
    this.clock = clock;
    this.book = new TrialBook(clock);
  }

  @CommandHandler
  Receipt handle(StartTrial order) {
    List<Long> series = history.series(order.controlPoint(), order.units());
    if (series.isEmpty()) {
      return Receipt.NOTHING_STORED;
    }
    var trial =
        new TrialRun(order, series, some -> history.judge(some, order.proposal()), clock.instant());
    if (!book.add(order.trialId(), trial)) {
      return Receipt.TOO_MANY;
    }
    worker.execute(trial);
    return Receipt.STARTED;
  }

  @CommandHandler
  boolean handle(CancelTrial order) {
    Optional<TrialRun> trial = book.find(order.trialId());
    trial.ifPresent(TrialRun::cancel);
    return trial.isPresent();
  }

  @QueryHandler
  FindTrial.Result handle(FindTrial query) {
    return new FindTrial.Result(
        book.find(query.trialId()).map(trial -> trial.trial(query)).orElse(null));
  }

  /** The series at work is judged to its end; the rest is left. */
  @Override
  public void close() {
    book.cancelAll();
    worker.shutdown();
  }
}
