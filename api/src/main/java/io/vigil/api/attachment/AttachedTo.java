package io.vigil.api.attachment;

/** What evidence can be attached to. */
public enum AttachedTo {
  WARNING,
  MEASURE,
  FINDING,
  INCIDENT,
  COMPLAINT,
  SELF_CHECK,
  INSPECTION,
  CONTINGENCY_PLAN,
  CONTROL_POINT,
  ELEMENT,
  TARGET_TASK,
  STANDARD,
  MATTER,
  PRACTICE
}
