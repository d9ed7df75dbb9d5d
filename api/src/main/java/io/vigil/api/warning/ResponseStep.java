package io.vigil.api.warning;

import java.util.Locale;

/** What people can do with a warning, by the names under which the API knows it. */
public enum ResponseStep {
  /** 签收. */
  ACKNOWLEDGE,
  /** 签阅: somebody beside the first takes notice. */
  SIGN,
  /** 分析原因. */
  DIAGNOSE,
  /** 制定措施. */
  PLAN,
  /** 落实一项措施. */
  CARRY_OUT,
  /** 提交整改结果. */
  SUBMIT,
  /** 验证成效. */
  VERIFY,
  /** 质量委员会确认. */
  CONFIRM,
  /** 复查. */
  RECHECK,
  /** 退回. */
  RETURN,
  /** 转入年度改进任务. */
  IMPROVEMENT,
  /** 申请撤回. */
  WITHDRAWAL,
  /** 对撤回申请作出决定. */
  WITHDRAWAL_DECISION,
  /** 领导批示. */
  DIRECTIVE,
  /** 数据说明. */
  NOTE,
  /** 这条预警有用吗. */
  USEFUL;

  /** Last part of its address, such as {@code carry-out}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
