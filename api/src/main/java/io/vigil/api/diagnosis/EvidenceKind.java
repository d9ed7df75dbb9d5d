package io.vigil.api.diagnosis;

/** What lands in the folder of a diagnosis point while the college works. */
public enum EvidenceKind {
  /** A warning that was closed. */
  WARNING,
  /** Measures whose effect was verified. */
  EFFECT,
  INCIDENT,
  COMPLAINT,
  SELF_CHECK,
  INSPECTION,
  CONTINGENCY_PLAN,
  DRILL,
  /** Lines of a control point, set by a document. */
  STANDARD,
  /** A quality standard that was put in force or revised. */
  REVISED_STANDARD,
  /** A rule that was put in force or revised. */
  REVISED_RULE,
  /** Somebody checked whether a standard or rule is followed. */
  EXECUTION_CHECK,
  /** A survey that was evaluated. */
  SURVEY,
  /** A self-diagnosis that was handed in. */
  DIAGNOSIS,
  /** The result of a review. */
  REVIEW,
  /** The target of a unit whose year was concluded. */
  TARGET,
  /** A quality meeting whose minutes were written. */
  MEETING,
  /** An external finding, a hazard or a decision that was done with. */
  MATTER,
  /** A case of the library that was adopted. */
  PRACTICE,
  /** A report that was frozen. */
  REPORT,
  /** A file or link that somebody laid into the folder. */
  ATTACHMENT;

  /** Whether evidence of this kind is about a control point. */
  public boolean isOfControlPoint() {
    return this == WARNING || this == EFFECT || this == STANDARD || this == SURVEY;
  }
}
