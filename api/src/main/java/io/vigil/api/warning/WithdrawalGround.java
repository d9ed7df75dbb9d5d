package io.vigil.api.warning;

/** Why a department says that a warning should not stand. */
public enum WithdrawalGround {
  /** 数据有误. */
  WRONG_DATA(WithdrawReason.WRONG_DATA),
  /** 非质量原因. */
  NOT_QUALITY(WithdrawReason.NOT_QUALITY),
  /** 规则不当. */
  WRONG_RULE(WithdrawReason.WRONG_RULE);

  private final WithdrawReason reason;

  WithdrawalGround(WithdrawReason reason) {
    this.reason = reason;
  }

  /** Why the warning was withdrawn, once the quality office agreed. */
  public WithdrawReason reason() {
    return reason;
  }
}
