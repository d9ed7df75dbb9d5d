package io.vigil.api.review;

import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;

/** How long a college has until it applies again. */
public enum ReviewLimit implements TimeLimit {
  /** Guangdong and Tibet plans: one year. */
  APPLY_AGAIN("review.apply-again", Limit.days(365));

  private final String key;
  private final Limit usual;

  ReviewLimit(String key, Limit usual) {
    this.key = key;
    this.usual = usual;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Limit usual() {
    return usual;
  }

  @Override
  public boolean standsStillInBreaks() {
    return false;
  }
}
