package io.vigil.app.register;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.grading.Direction;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a survey asks and measures, so that its result can become a reading. */
@Component
class SurveyRules {
  private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);
  private static final int MOST_YEARS_AHEAD = 10;

  private final Questions questions;
  private final CollegeCalendar calendar;

  SurveyRules(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  /**
   * @throws Rejection if one of them says nothing
   */
  static List<String> asked(@Nullable List<String> written) {
    List<String> asked = new ArrayList<>();
    for (String one : written == null ? List.<String>of() : written) {
      if (one.isBlank()) {
        throw Rejection.invalid(
            "survey.question-blank",
            "Question %d of 'questions' is blank; write it, or leave it out.",
            asked.size() + 1);
      }
      asked.add(one.strip());
    }
    return asked;
  }

  /**
   * @throws Rejection if it is no period, or a reading of the control point in it would be refused
   */
  void check(@Nullable String controlPoint, String period) {
    if (controlPoint == null) {
      if (Stream.of(PeriodKind.values()).noneMatch(kind -> isPossible(period, kind))) {
        throw Rejection.invalid(
            "survey.period",
            "'period' is '%s'; write what was asked about, such as %s or %s.",
            period,
            example(PeriodKind.SCHOOL_YEAR),
            example(PeriodKind.TERM));
      }
      return;
    }
    ControlPointDefinition point = point(controlPoint);
    if (!isPossible(period, point.period())) {
      throw Rejection.invalid(
          "survey.period-of-point",
          "'period' is '%s', but control point '%s' is collected by %s; write it so, such as %s.",
          period,
          controlPoint,
          point.period(),
          example(point.period()));
    }
  }

  private ControlPointDefinition point(String code) {
    ControlPointDefinition point =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class).definition();
    if (point == null || !point.open() || point.direction() == Direction.YES_NO) {
      throw Rejection.invalid(
          "survey.control-point",
          "'controlPoint' is '%s'; write the code of a control point in use that takes a number,"
              + " such as SCH-26, or leave it out.",
          code);
    }
    return point;
  }

  private boolean isPossible(String text, PeriodKind kind) {
    LocalDate latest = calendar.today().plusYears(MOST_YEARS_AHEAD);
    return parsed(text, kind)
        .map(calendar.terms()::range)
        .filter(days -> !days.last().isBefore(EARLIEST) && !days.first().isAfter(latest))
        .isPresent();
  }

  private static Optional<Period> parsed(String text, PeriodKind kind) {
    try {
      return Optional.of(Period.parse(text, kind));
    } catch (PeriodFormatException e) {
      return Optional.empty();
    }
  }

  private String example(PeriodKind kind) {
    AcademicCalendar terms = calendar.terms();
    Period current = terms.periodOn(calendar.today(), kind);
    if (current.kind() == kind) {
      return current.code();
    }
    TermDates last = terms.dates((Period.Term) terms.periodOn(calendar.today(), PeriodKind.TERM));
    return new Period.TeachingWeek(last.term(), last.weeks()).code();
  }
}
