package io.vigil.monitor.trial;

import io.vigil.api.grading.Colour;
import io.vigil.api.trial.TrialChange;
import io.vigil.api.trial.TrialChange.Kind;
import io.vigil.monitor.watch.JudgedCase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stored warning and the tried one that stands in its place; one of them may be missing.
 *
 * @param part whether it overlaps a warning of the other side that stands in another's place
 */
record Pair(@Nullable JudgedCase before, @Nullable JudgedCase after, boolean part) {

  /** The day it is counted by: the stored one, so that what is stored is counted as it is. */
  LocalDate day() {
    return before != null ? before.since() : after == null ? LocalDate.MAX : after.since();
  }

  /** {@code null} where nothing differs. */
  @Nullable TrialChange change(String unit) {
    Kind kind = kind();
    return kind == null
        ? null
        : new TrialChange(unit, day(), kind, colour(before), colour(after), days());
  }

  private @Nullable Kind kind() {
    if (before == null || after == null) {
      Kind missing = part ? Kind.SPLIT : Kind.NEW;
      return before == null ? missing : part ? Kind.JOINED : Kind.GONE;
    }
    if (days() != 0) {
      return days() < 0 ? Kind.EARLIER : Kind.LATER;
    }
    int worse = after.worst().compareTo(before.worst());
    return worse == 0 ? null : worse > 0 ? Kind.WORSE : Kind.MILDER;
  }

  private int days() {
    return before == null || after == null
        ? 0
        : (int) ChronoUnit.DAYS.between(before.raised(), after.raised());
  }

  private static @Nullable Colour colour(@Nullable JudgedCase one) {
    return one == null ? null : one.worst();
  }
}
