package io.vigil.monitor.detect;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.monitor.detect.baseline.Season;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where judged periods stand in the year. */
final class Seasons {
  private static final Pattern TEACHING_WEEK = Pattern.compile("\\d{4}-\\d\\d/(\\d)-W(\\d{1,2})");
  private static final int WEEKS_OF_A_TERM = 30;
  private static final int FIRST_MONTH = 8;

  private Seasons() {}

  static Season of(PeriodSpan period, PeriodKind kind) {
    LocalDate first = period.from();
    return switch (kind) {
      case DAY -> new Season(first.getDayOfWeek().getValue(), first.getMonthValue());
      case WEEK -> new Season(0, first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> new Season(0, first.getMonthValue());
      case TEACHING_WEEK -> teachingWeek(period.code());
      case TERM, SCHOOL_YEAR, CALENDAR_YEAR -> Season.NONE;
    };
  }

  /** The second term counts on from the first. */
  private static Season teachingWeek(String code) {
    Matcher parts = TEACHING_WEEK.matcher(code);
    if (!parts.matches()) {
      return Season.NONE;
    }
    int week = Math.min(Integer.parseInt(parts.group(2)), WEEKS_OF_A_TERM);
    int slot = (Integer.parseInt(parts.group(1)) - 1) * WEEKS_OF_A_TERM + week;
    return slot > Season.SLOTS ? Season.NONE : new Season(0, slot);
  }

  /** First calendar year of the school year; classes begin in the last days of August at times. */
  static int schoolYear(PeriodSpan period) {
    LocalDate last = period.to();
    return last.getMonthValue() > FIRST_MONTH
            || last.getMonthValue() == FIRST_MONTH && last.getDayOfMonth() > 20
        ? last.getYear()
        : last.getYear() - 1;
  }
}
