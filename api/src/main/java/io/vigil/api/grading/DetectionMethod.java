package io.vigil.api.grading;

import io.vigil.api.period.PeriodKind;

/** By which method the values of a control point are held against their own series. */
public enum DetectionMethod {
  /** Not at all: the lines alone judge. */
  NONE,
  /** Control charts of scores, for shares and other values by day, week or month. */
  CHART,
  /** Surges of cases by week, month or term. */
  COUNT,
  /** The order of the latest values of terms and years. It gives no colour. */
  TREND;

  private static final int DAYS = 1_800;
  private static final int LONGER = 370;
  private static final int CASES = 100;

  /** The method for a rule, whether or not statistics are switched off. */
  public static DetectionMethod of(JudgingRule rule) {
    boolean often = isOften(rule.judgingPeriod());
    return switch (rule.direction()) {
      case LOWER_IS_BETTER -> ofCases(rule) ? COUNT : rule.isCount() && often ? NONE : by(often);
      case HIGHER_IS_BETTER -> rule.isCount() && often ? NONE : by(often);
      case RANGE -> often && !rule.isCount() ? CHART : NONE;
      case YES_NO, ZERO_TOLERANCE, NONE -> NONE;
    };
  }

  private static boolean ofCases(JudgingRule rule) {
    return (rule.isCount() || rule.isRate())
        && switch (rule.judgingPeriod()) {
          case WEEK, TEACHING_WEEK, MONTH, TERM -> true;
          case DAY, SCHOOL_YEAR, CALENDAR_YEAR -> false;
        };
  }

  private static DetectionMethod by(boolean often) {
    return often ? CHART : TREND;
  }

  private static boolean isOften(PeriodKind kind) {
    return switch (kind) {
      case DAY, WEEK, TEACHING_WEEK, MONTH -> true;
      case TERM, SCHOOL_YEAR, CALENDAR_YEAR -> false;
    };
  }

  /** Periods in control from one false alarm to the next where nothing else is set. */
  public int usualRunLength(PeriodKind judgingPeriod) {
    return switch (this) {
      case COUNT -> CASES;
      case CHART -> judgingPeriod == PeriodKind.DAY ? DAYS : LONGER;
      case NONE, TREND -> LONGER;
    };
  }
}
