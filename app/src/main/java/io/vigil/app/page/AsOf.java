package io.vigil.app.page;

import io.vigil.api.awaited.CountChanges;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.FindStanding;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The first page of a day gone by, as far as that can be told: numbers are counted from the steps
 * of that time, and the list is of the same cases in the colours of then.
 */
@Component
class AsOf {
  private static final int LISTED = 60;

  private final WeekNumbers numbers;
  private final WarningViews views;
  private final Questions questions;
  private final CollegeCalendar calendar;

  AsOf(WeekNumbers numbers, WarningViews views, Questions questions, CollegeCalendar calendar) {
    this.numbers = numbers;
    this.views = views;
    this.questions = questions;
    this.calendar = calendar;
  }

  /**
   * @param days what came and went in the seven days before its end
   * @param open cases that were open when the day was over: those that the numbers count
   * @param openInAll how many, if not all are listed
   */
  record View(
      LocalDate day,
      LocalDate today,
      WeekNumbers.Week numbers,
      CountChanges.Result days,
      List<Open> open,
      long openInAll) {}

  /**
   * @param colour of then
   */
  record Open(Colour colour, WarningView warning) {}

  /**
   * @throws Rejection if the day is yet to come
   */
  View of(SignedIn person, @Nullable LocalDate asked, Locale locale) {
    LocalDate today = calendar.today();
    LocalDate day = asked == null ? today.minusDays(7) : asked;
    if (day.isAfter(today)) {
      throw Rejection.invalid(
          "as-of.future", "'date' is %s; write a day up to today, %s.", day, today);
    }
    Instant end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    FindStanding.Result open =
        questions.ask(new FindStanding(end, person.scopes(), LISTED), FindStanding.Result.class);
    return new View(
        day,
        today,
        numbers.asOf(person, day),
        questions.ask(
            new CountChanges(
                day.minusDays(6).atStartOfDay(calendar.zone()).toInstant(), end, person.scopes()),
            CountChanges.Result.class),
        open.items().stream().map(item -> open(locale, item)).toList(),
        open.total());
  }

  private Open open(Locale locale, FindStanding.Item item) {
    return new Open(item.colour(), views.view(locale, item.warning()));
  }
}
