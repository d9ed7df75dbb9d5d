package io.vigil.api.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What became of readings that fell due.
 *
 * @param expected readings that were due, delivered or not
 * @param onTime of them, first recorded on the day they were due or before
 * @param late first recorded up to ten days afterwards
 * @param backfilled first recorded more than ten days afterwards (补录)
 * @param missing not there
 * @param corrected changed after they were first recorded; counted above as well
 * @param nothing delivered, and nothing had occurred; counted above as well
 * @param delayDays days by which the late and the backfilled came late, added up
 */
public record DeliveryCounts(
    long expected,
    long onTime,
    long late,
    long backfilled,
    long missing,
    long corrected,
    long nothing,
    long delayDays) {
  public static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, 0, 0, 0, 0, 0);

  public DeliveryCounts plus(DeliveryCounts other) {
    return new DeliveryCounts(
        expected + other.expected,
        onTime + other.onTime,
        late + other.late,
        backfilled + other.backfilled,
        missing + other.missing,
        corrected + other.corrected,
        nothing + other.nothing,
        delayDays + other.delayDays);
  }

  /** Share that came on time (按时率), 0 to 1; {@code null} where nothing was due. */
  public @Nullable Double onTimeShare() {
    return share(onTime);
  }

  /** Share that was entered long afterwards (补录率), 0 to 1; {@code null} if nothing was due. */
  public @Nullable Double backfilledShare() {
    return share(backfilled);
  }

  /** Mean delay of what came late, in days; {@code null} where nothing did. */
  public @Nullable Double meanDelay() {
    return late + backfilled == 0 ? null : (double) delayDays / (late + backfilled);
  }

  private @Nullable Double share(long part) {
    return expected == 0 ? null : (double) part / expected;
  }
}
