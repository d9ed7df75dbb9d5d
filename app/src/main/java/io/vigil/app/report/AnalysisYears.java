package io.vigil.app.report;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.ReportYears;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which years the analysis of three years tells of where nobody chooses them. */
@Component
public record AnalysisYears(@Value("${vigil.report.years:school}") Form form) {
  public static final int YEARS = 3;

  /** As the setting names them. */
  public enum Form {
    SCHOOL,
    CALENDAR
  }

  /** Three years that follow each other. */
  public record Span(Period first, Period last) {}

  public PeriodKind kind() {
    return form == Form.SCHOOL ? PeriodKind.SCHOOL_YEAR : PeriodKind.CALENDAR_YEAR;
  }

  /** The last year that is over on a day. */
  public static Period complete(PeriodKind kind, AcademicCalendar calendar, LocalDate today) {
    return ReportYears.year(kind, ReportYears.number(calendar.periodOn(today, kind)) - 1);
  }

  public static Span endingWith(Period last) {
    int number = ReportYears.number(last);
    return new Span(ReportYears.year(last.kind(), number - YEARS + 1), last);
  }
}
