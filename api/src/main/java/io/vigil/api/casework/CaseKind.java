package io.vigil.api.casework;

/** The kinds of cases that people number, with the head of their numbers. */
public enum CaseKind {
  WARNING("预警"),
  RECTIFICATION("整改"),
  FINDING("发现"),
  INCIDENT("事故"),
  COMPLAINT("诉求"),
  SELF_CHECK("自查"),
  INSPECTION("检查");

  private final String head;

  CaseKind(String head) {
    this.head = head;
  }

  /** What stands before the year in the numbers of this kind. */
  public String head() {
    return head;
  }
}
