package io.vigil.api.alert;

/** Why an alert was not sent, or not yet. */
public enum HoldReason {
  /** Somebody silenced it (暂停通知). */
  SILENCED,
  /** No account has the role for the unit. */
  NOBODY,
  /** It is about a person: only those responsible for that person are told, and no group. */
  PERSON,
  /** The channel is not set up here, such as mail without a server. */
  NO_CHANNEL,
  /** The same was told to the same recipient within a day. */
  DUPLICATE,
  /** The case was over before anybody was told. */
  OVERTAKEN,
  /** It waits to be told together with others (汇总通知). */
  DIGEST,
  /** Nobody is disturbed at night or on days off (免打扰时段). */
  QUIET_HOURS,
  /** The robot takes no more for the time being. */
  RATE_LIMIT;

  /** True where it is sent later. */
  public boolean isForNow() {
    return this == DIGEST || this == QUIET_HOURS || this == RATE_LIMIT;
  }
}
