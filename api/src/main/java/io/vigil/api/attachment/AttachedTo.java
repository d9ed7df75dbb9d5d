package io.vigil.api.attachment;

/**
 * What evidence can be attached to. What is a part of a case is named by both ids, as in {@code
 * warning~measure}; the measures of an incident are counted from 1 in the order in which they were
 * planned.
 */
public enum AttachedTo {
  WARNING,
  /** A measure of a warning. */
  MEASURE,
  FINDING,
  INCIDENT,
  INCIDENT_MEASURE,
  COMPLAINT,
  SELF_CHECK,
  SELF_CHECK_FINDING,
  INSPECTION,
  INSPECTION_FINDING,
  CONTINGENCY_PLAN,
  PLAN_ACTIVATION,
  CONTROL_POINT,
  ELEMENT,
  TARGET_TASK,
  STANDARD,
  MATTER,
  PRACTICE
}
