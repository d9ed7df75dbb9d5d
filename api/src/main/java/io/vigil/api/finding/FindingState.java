package io.vigil.api.finding;

/** Where a finding stands. */
public enum FindingState {
  NEW,
  WITH_UNIT,
  RECHECKING,
  DONE,
  /** It became an error or an incident. */
  CONVERTED,
  /** It was none after all. */
  DISMISSED;

  public boolean isOpen() {
    return this == NEW || this == WITH_UNIT || this == RECHECKING;
  }
}
