package io.vigil.api.alert;

/** What happened to a case that somebody is told of. */
public enum NoticeKind {
  RAISED,
  WORSENED,
  EASED,
  /** The condition is over, the case is not. */
  CLEARED,
  /** The condition is back. */
  RESUMED,
  CLOSED,
  /** It should not have stood. */
  WITHDRAWN,
  /** Half of the time has passed without an answer: the next role is told (督办). */
  ESCALATED,
  /** The time for an answer is over. */
  OVERDUE;

  /** True where somebody should do something; the rest is for their information. */
  public boolean asksForAction() {
    return switch (this) {
      case RAISED, WORSENED, RESUMED, ESCALATED, OVERDUE -> true;
      case EASED, CLEARED, CLOSED, WITHDRAWN -> false;
    };
  }

  /** True where nothing is left to be done. */
  public boolean isEnd() {
    return this == CLOSED || this == WITHDRAWN;
  }
}
