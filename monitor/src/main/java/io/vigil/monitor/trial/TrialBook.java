package io.vigil.monitor.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Trials by id: a bounded number, each for an hour. */
final class TrialBook {
  static final Duration KEPT = Duration.ofHours(1);
  static final int MOST = 20;

  private final Map<String, TrialRun> trials = new HashMap<>();
  private final Clock clock;

  TrialBook(Clock clock) {
    this.clock = clock;
  }

  /** False where as many as there may be are not over. */
  synchronized boolean add(String id, TrialRun trial) {
    forgetOld();
    if (trials.size() >= MOST) {
      oldestThatIsOver().ifPresent(trials::remove);
    }
    return trials.size() < MOST && trials.putIfAbsent(id, trial) == null;
  }

  synchronized Optional<TrialRun> find(String id) {
    forgetOld();
    return Optional.ofNullable(trials.get(id));
  }

  synchronized void cancelAll() {
    trials.values().forEach(TrialRun::cancel);
  }

  private void forgetOld() {
    Instant earliest = clock.instant().minus(KEPT);
    trials.values().removeIf(one -> one.isOver() && one.startedAt().isBefore(earliest));
  }

  private Optional<String> oldestThatIsOver() {
    return trials.entrySet().stream()
        .filter(entry -> entry.getValue().isOver())
        .min(Comparator.comparing(entry -> entry.getValue().startedAt()))
        .map(Map.Entry::getKey);
  }
}
