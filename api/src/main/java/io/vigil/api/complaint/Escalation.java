package io.vigil.api.complaint;

/** Why the college's body took a request over. */
public enum Escalation {
  OVERDUE,
  DECIDED
}
