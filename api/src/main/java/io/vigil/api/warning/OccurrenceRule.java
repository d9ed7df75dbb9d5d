package io.vigil.api.warning;

/** Rules by which something that happened raises a warning by itself, whatever readings say. */
public enum OccurrenceRule {
  /** An incident was decided. */
  INCIDENT("INCIDENT"),
  /** An incident was decided that cost health or life, and the college answers for it. */
  CASUALTY("INCIDENT"),
  /** Errors and general incidents of one person add up within a term. */
  ACCUMULATION("INCIDENT"),
  /** Incidents of one clause repeat in one unit within a term. */
  SAME_CLAUSE("INCIDENT"),
  /** Complaints about one object pile up. */
  COMPLAINT_CLUSTER("COMPLAINT"),
  /** A complaint was not answered in time. */
  COMPLAINT_OVERDUE("COMPLAINT"),
  /** A self-check was not done in time. */
  SELF_CHECK_OVERDUE("SELF-CHECK"),
  /** A contingency plan was not reviewed in time. */
  PLAN_OVERDUE("PLAN"),
  /** Standards or rules of the register were not revised in time. */
  STANDARDS_OVERDUE("STANDARD");

  private final String code;

  OccurrenceRule(String code) {
    this.code = code;
  }

  /** Whether it tells of one incident, which has deadlines and measures of its own. */
  public boolean isOneIncident() {
    return this == INCIDENT || this == CASUALTY;
  }

  /** What stands in place of a control point's code. */
  public String code() {
    return code;
  }
}
