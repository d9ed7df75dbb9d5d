package io.vigil.api.warning;

/** Where a case stands. */
public enum WarningState {
  /** The condition holds. */
  OPEN,
  /** The condition is over, the case is not. */
  CLEARED,
  CLOSED,
  /** It should not have stood; stays visible, is not counted. */
  WITHDRAWN;

  /** True while the case needs an eye. */
  public boolean isOpenCase() {
    return this == OPEN || this == CLEARED;
  }
}
