package io.vigil.api.casework;

import java.util.List;

/** The kinds of cases, with the head of the numbers that people give them. */
public enum CaseKind {
  WARNING("预警"),
  RECTIFICATION("整改"),
  FINDING("发现"),
  INCIDENT("事故", "差错", "事件"),
  COMPLAINT("诉求"),
  SELF_CHECK("自查"),
  INSPECTION("检查"),
  /** Data that are missing and asked for; they are called by their control point, not a number. */
  DELIVERY("催报"),
  /** A report that is sent out; it is called by its title, not a number. */
  REPORT("报告"),
  /** What a student writes of themselves; it is called by its class, not a number. */
  STUDENT_FORM("自诊");

  private final String head;
  private final List<String> others;

  CaseKind(String head, String... others) {
    this.head = head;
    this.others = List.of(others);
  }

  /** Whether people call its cases by numbers. */
  public boolean isNumbered() {
    return switch (this) {
      case DELIVERY, REPORT, STUDENT_FORM -> false;
      case WARNING, RECTIFICATION, FINDING, INCIDENT, COMPLAINT, SELF_CHECK, INSPECTION -> true;
    };
  }

  /** Whether this stands before the year: of an incident that may be what was not decided so. */
  boolean isHeaded(String written) {
    return head.equals(written) || others.contains(written);
  }

  /** What stands before the year in the numbers of this kind. */
  public String head() {
    return head;
  }
}
