package io.vigil.app.demo;

/** Where data come from. */
public enum Feed {
  /** No feed of its own: entered by the office that leads the control point. */
  NONE,
  /** Class attendance, automatic. */
  F1,
  /** Course attendance. */
  F2,
  /** Weekly reports of internships. */
  F3,
  /** Supervisors' observations. */
  F4,
  /** Rescheduled and substituted classes. */
  F5,
  /** Grades and pass rates. */
  F6,
  /** Evaluation of teaching. */
  F7,
  /** Safety hazards. */
  F8,
  /** Monthly reports of incidents, a zero included. */
  F9,
  /** Conditions of the college. */
  F10,
  /** Graduates' destinations. */
  F11,
  /** Satisfaction. */
  F12,
  /** Yearly target tasks. */
  F13
}
