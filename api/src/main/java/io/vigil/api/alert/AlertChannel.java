package io.vigil.api.alert;

/** A way to reach somebody. */
public enum AlertChannel {
  /** The list in the pages; wakes nobody. */
  INBOX,
  MAIL,
  /** A machine that takes signed messages. */
  WEBHOOK,
  /** 企业微信群机器人. */
  WECOM,
  /** 钉钉群机器人. */
  DINGTALK,
  /** 飞书群机器人. */
  FEISHU;

  /** True where a group of people or a machine is reached, not one person. */
  public boolean isOfUnit() {
    return this != INBOX && this != MAIL;
  }
}
