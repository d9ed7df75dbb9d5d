package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.report.text.Quotations;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What came of the measures after incidents: whether the same happened again. */
final class Measures {
  static final int MONTHS = 12;

  private Measures() {}

  /** Cases of the same clause and unit in the twelve months before its closure, itself included. */
  static long before(FindIncidentMeasures.Item item, List<FindIncidentMeasures.Item> all) {
    return all.stream()
        .filter(other -> isSame(item, other))
        .filter(other -> !other.occurredOn().isAfter(lastBefore(item)))
        .filter(other -> !other.occurredOn().isBefore(firstBefore(item)))
        .count();
  }

  static LocalDate firstBefore(FindIncidentMeasures.Item item) {
    return lastBefore(item).minusMonths(MONTHS).plusDays(1);
  }

  /**
   * The closure, so that both times hold each season once: what happens every January would be
   * there twice before the last of three, and once after it. Of a case that took a year and more,
   * the last day of the twelve months that it began.
   */
  static LocalDate lastBefore(FindIncidentMeasures.Item item) {
    LocalDate closedOn = item.closedOn();
    LocalDate yearOn = item.occurredOn().plusMonths(MONTHS).minusDays(1);
    return closedOn == null ? item.occurredOn() : closedOn.isBefore(yearOn) ? closedOn : yearOn;
  }

  /** Those in the twelve months after its closure. */
  static long after(FindIncidentMeasures.Item item, List<FindIncidentMeasures.Item> all) {
    return all.stream()
        .filter(other -> Material.recurrence(item).isFollowedBy(Material.recurrence(other)))
        .count();
  }

  private static boolean isSame(FindIncidentMeasures.Item one, FindIncidentMeasures.Item other) {
    return one.clause().equals(other.clause()) && one.unit().equals(other.unit());
  }

  /**
   * Effective where nothing came back in twelve months, partly where less did, not where as much
   * did; too early to tell while the case is open or the twelve months run. Where too little was
   * reported in these, that nothing came back cannot be told.
   */
  static Outcome outcome(
      FindIncidentMeasures.Item item, List<FindIncidentMeasures.Item> all, LocalDate asOf) {
    long after = after(item, all);
    if (after > 0) {
      return after < before(item, all) ? Outcome.PARTLY : Outcome.NOT;
    }
    LocalDate until = watchedUntil(item);
    if (until == null || until.isAfter(asOf)) {
      return Outcome.PENDING;
    }
    return item.silent() ? Outcome.INCOMPARABLE : Outcome.EFFECTIVE;
  }

  /** What came of them, and why. */
  static Measure.Judged judged(
      FindIncidentMeasures.Item item, List<FindIncidentMeasures.Item> all, LocalDate asOf) {
    Outcome outcome = outcome(item, all, asOf);
    return switch (outcome) {
      case EFFECTIVE -> Measure.Judged.now(outcome, "quiet");
      case PARTLY, NOT -> Measure.Judged.now(outcome, "relapsed");
      case INCOMPARABLE -> Measure.Judged.now(outcome, "silent");
      case PENDING -> waits(item);
    };
  }

  private static Measure.Judged waits(FindIncidentMeasures.Item item) {
    LocalDate until = watchedUntil(item);
    return until != null
        ? Measure.Judged.waits("watched", until)
        : Measure.Judged.waits(item.doneOn() == null ? "undone" : "open", null);
  }

  /** References of what was planned, see {@code Quotations}; in its order. */
  static List<String> texts(FindIncidentMeasures.Item item) {
    return IntStream.rangeClosed(1, item.planned())
        .mapToObj(number -> Quotations.of(item.incidentId() + "~" + number))
        .toList();
  }

  /** Whether the twelve months after its closure are not over. */
  static boolean isWatched(FindIncidentMeasures.Item item, LocalDate asOf) {
    LocalDate until = watchedUntil(item);
    return until != null && until.isAfter(asOf);
  }

  /** Until when the same is watched for; {@code null} while the case is open. */
  static @Nullable LocalDate watchedUntil(FindIncidentMeasures.Item item) {
    LocalDate closedOn = item.closedOn();
    return closedOn == null ? null : closedOn.plusMonths(MONTHS);
  }
}
