package io.vigil.api.period;

/** The kinds of period that a control point is collected or judged by. */
public enum PeriodKind {
  DAY,
  WEEK,
  TEACHING_WEEK,
  MONTH,
  TERM,
  SCHOOL_YEAR,
  CALENDAR_YEAR
}
