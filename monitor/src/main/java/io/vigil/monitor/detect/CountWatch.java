package io.vigil.monitor.detect;

import io.vigil.api.grading.DetectionMethod;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Refusal;
import io.vigil.monitor.detect.count.CountDetector;
import io.vigil.monitor.detect.count.CountSeries;
import io.vigil.monitor.detect.count.CountSettings;
import io.vigil.monitor.detect.count.CountState;
import java.time.LocalDate;

/**
 * Holds counts, and rates per 1,000, that should be low against what their series lets expect
 * ({@link CountDetector}). The exposure is the denominator of a rate; counts come without one, and
 * are taken to be proportional to the time alone. Periods have their place in the calendar, so that
 * one without a report is missing and the waves of the year stay in step.
 */
final class CountWatch {
  /** More in one period are no matter of single cases, and would take long to judge. */
  private static final double MOST_CASES = 10_000;

  private static final double PER = 1000;
  private static final long MONDAY = 3;
  private static final int DAYS = 7;
  private static final int MONTHS = 12;
  private static final int TERMS = 2;
  private static final int AUTUMN = 7;

  private CountWatch() {}

  /** Whether a period that has a value can be taken as a number of cases. */
  static boolean isCounted(Judged judged) {
    return DetectionMethod.of(judged.rule()) == DetectionMethod.COUNT
        && (judged.rule().isCount() ? judged.denominator() == null : judged.denominator() != null);
  }

  static Statistics step(Statistics known, Judged judged, double value) {
    double exposure = judged.denominator() == null ? 1 : judged.denominator();
    double cases = judged.rule().isRate() ? Math.rint(value * exposure / PER) : value;
    if (exposure < 1) {
      return known.refusing(Refusal.TOO_SMALL);
    }
    if (cases != Math.rint(cases) || cases < 0 || cases > MOST_CASES) {
      return known.silent();
    }
    PeriodKind kind = judged.rule().judgingPeriod();
    CountSettings settings = settings(kind);
    long place = place(judged.period(), kind);
    CountState before = known.count();
    if (before != null && place <= before.last()) {
      return known.silent();
    }
    CountState next = CountState.with(before, place, cases, exposure, settings.longest());
    CountSeries series = next.counts();
    Assessment said = detector(settings, judged.rule()).assess(series, series.weeks() - 1);
    double unit = judged.rule().isRate() ? PER / exposure : 1;
    return known.with(
        next,
        Expectations.of(CountDetector.NAME, said, measured -> measured * unit),
        Expectations.refusal(said.outcome()));
  }

  private static CountDetector detector(CountSettings settings, JudgingRule rule) {
    return new CountDetector(settings, rule.runLength());
  }

  /** Two waves a year for weeks and months; terms have none. */
  private static CountSettings settings(PeriodKind kind) {
    return switch (kind) {
      case MONTH -> CountSettings.monthly();
      case TERM -> CountSettings.termly();
      case DAY, WEEK, TEACHING_WEEK, SCHOOL_YEAR, CALENDAR_YEAR -> CountSettings.weekly();
    };
  }

  /** Which period of its kind it is, counted from some day on. */
  private static long place(PeriodSpan period, PeriodKind kind) {
    LocalDate first = period.from();
    return switch (kind) {
      case MONTH -> (long) first.getYear() * MONTHS + first.getMonthValue();
      case TERM ->
          (long) Seasons.schoolYear(period) * TERMS + (first.getMonthValue() < AUTUMN ? 1 : 0);
      case DAY, WEEK, TEACHING_WEEK, SCHOOL_YEAR, CALENDAR_YEAR ->
          Math.floorDiv(first.toEpochDay() + MONDAY, DAYS);
    };
  }
}
