package io.vigil.api.alert;

/** How far an alert has come. */
public enum AlertState {
  /** Created, and waiting for its turn. */
  WAITING,
  /** Handed to the channel, which has not answered. */
  SENT,
  DELIVERED,
  /** The channel refused it, or did not take it in all attempts; it can be repeated. */
  FAILED,
  /** It is never sent. */
  SUPPRESSED,
  ACKNOWLEDGED
}
