package io.vigil.command.warning;

import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a warning tells of that is no value.
 *
 * @param rule that raised it; {@code null} where values did
 * @param last when it happened last
 * @param calmSince since when it goes on no more; {@code null} while it does
 */
record Happened(@Nullable OccurrenceRule rule, Instant last, @Nullable Instant calmSince) {
  static final Happened NOTHING = new Happened(null, Instant.MIN, null);

  Happened after(WarningEvent event) {
    return switch (event) {
      case WarningRaised raised -> {
        Occurrence occurrence = raised.evidence().occurrence();
        yield new Happened(
            occurrence == null ? null : occurrence.rule(), raised.recordedAt(), null);
      }
      case WarningColourChanged changed -> new Happened(rule, changed.recordedAt(), calmSince);
      case WarningResumed resumed -> new Happened(rule, resumed.recordedAt(), null);
      case WarningCleared cleared -> new Happened(rule, last, cleared.recordedAt());
      default -> this;
    };
  }

  /** Whether it is one incident, which has deadlines and measures of its own. */
  boolean isOneIncident() {
    OccurrenceRule by = rule;
    return by != null && by.isOneIncident();
  }

  /**
   * Whether it did not happen again in the agreed time. What is merely late is over by being done,
   * and by nothing else; of what piles up, the monitor says when it does so no more.
   */
  boolean isOverAt(Instant moment, String unit, Times times) {
    OccurrenceRule by = rule;
    if (by == null) {
      return false;
    }
    return switch (by) {
      case COMPLAINT_OVERDUE, SELF_CHECK_OVERDUE, PLAN_OVERDUE, STANDARDS_OVERDUE -> false;
      case COMPLAINT_CLUSTER -> calmSince != null && !moment.isBefore(calmSince);
      case INCIDENT, CASUALTY, ACCUMULATION, SAME_CLAUSE ->
          times.within(unit, ResponseLimit.RECURRENCE, last).due().isOverAt(moment);
    };
  }
}
