package io.vigil.app.report;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindBaseData;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Base data for the regional office (基础数据上报). */
@Component
public class BaseDataDesk {
  private final Questions questions;
  private final CollegeCalendar calendar;

  BaseDataDesk(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  /**
   * A school year as written; the one that ended last where none is.
   *
   * @throws Rejection if that is no school year
   */
  public String year(@Nullable String written) {
    if (written == null || written.isBlank()) {
      int start = calendar.terms().schoolYearOn(calendar.today()).startYear() - 1;
      return new Period.SchoolYear(start).code();
    }
    try {
      return Period.parse(written.strip(), PeriodKind.SCHOOL_YEAR).code();
    } catch (PeriodFormatException e) {
      throw Rejection.invalid("report.period", "%2$s", written, e.getMessage());
    }
  }

  /** What there is of a school year, and what is missing. */
  public List<FindBaseData.Row> rows(SignedIn person, String year) {
    DateRange days = calendar.terms().range(Period.parse(year, PeriodKind.SCHOOL_YEAR));
    return questions
        .ask(
            new FindBaseData(year, days.first(), days.last(), person.scopes()),
            FindBaseData.Result.class)
        .rows();
  }
}
