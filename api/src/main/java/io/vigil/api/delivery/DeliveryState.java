package io.vigil.api.delivery;

/** What became of a reading that was to be delivered. */
public enum DeliveryState {
  ON_TIME,
  /** Up to ten days late. */
  LATE,
  /** More than ten days late (补录). */
  BACKFILLED,
  MISSING,
  NOT_DUE
}
