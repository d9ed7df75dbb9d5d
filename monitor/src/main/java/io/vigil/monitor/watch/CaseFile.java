package io.vigil.monitor.watch;

import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.WarningState;
import io.vigil.monitor.detect.Transition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The warnings of one series: the one that is not closed, and what changed among the closed. */
final class CaseFile {
  private final Map<LocalDate, Optional<WarningCase>> changedClosed = new LinkedHashMap<>();
  private @Nullable WarningCase current;

  CaseFile(@Nullable WarningCase current) {
    this.current = current;
  }

  @Nullable WarningCase current() {
    return current;
  }

  /** Warnings that were closed, and days whose closed warning is none any more. */
  Map<LocalDate, Optional<WarningCase>> changedClosed() {
    return changedClosed;
  }

  void follow(Transition transition, Evidence evidence, Reporter reporter) {
    switch (transition) {
      case Transition.Raised raised ->
          current = reporter.raise(raised.since(), raised.colour(), raised.historical(), evidence);
      case Transition.ColourChanged changed ->
          current = reporter.recolour(warning(), changed.colour(), evidence);
      case Transition.Cleared ignored -> current = reporter.clear(warning(), evidence);
      case Transition.Resumed resumed ->
          current = reporter.resume(warning(), resumed.colour(), evidence);
      case Transition.Closed closed -> close(reporter.close(warning(), closed.reason()));
    }
  }

  /** Closes the warning that is not closed: nothing more will come. */
  void end(Reporter reporter) {
    close(reporter.close(warning(), CloseReason.COLLECTION_ENDED));
  }

  private WarningCase warning() {
    return Objects.requireNonNull(current, "an episode has a warning");
  }

  private void close(WarningCase over) {
    changedClosed.put(over.since(), Optional.of(over));
    current = null;
  }

  /** Mends all warnings after the series was judged again. */
  void mend(Timeline all, List<DueCase> due, Reporter reporter) {
    var standing = new TreeMap<>(all.closed());
    changedClosed.forEach((since, over) -> over.ifPresent(one -> standing.put(since, one)));
    if (current != null) {
      standing.put(current.since(), current);
    }
    SortedMap<LocalDate, WarningCase> settled = Reconciliation.of(standing, due, reporter);
    current = settled.values().stream().filter(CaseFile::isNotClosed).findFirst().orElse(null);
    settled.values().removeIf(CaseFile::isNotClosed);
    note(standing, settled);
    all.replaceClosed(settled);
  }

  private void note(
      SortedMap<LocalDate, WarningCase> before, SortedMap<LocalDate, WarningCase> settled) {
    before.keySet().stream()
        .filter(since -> !settled.containsKey(since))
        .forEach(since -> changedClosed.put(since, Optional.empty()));
    settled.forEach(
        (since, over) -> {
          if (!over.equals(before.get(since))) {
            changedClosed.put(since, Optional.of(over));
          }
        });
  }

  private static boolean isNotClosed(WarningCase warning) {
    return warning.state() != WarningState.CLOSED;
  }

  /** From here on the table holds the changes, and so does what was read from it before. */
  void saved(@Nullable Timeline read) {
    if (read != null) {
      changedClosed.forEach(read::closed);
    }
    changedClosed.clear();
  }
}
