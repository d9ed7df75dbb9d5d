package io.vigil.app.page;

import io.vigil.api.awaited.CountChanges;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.FindWarnings;
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
 * of that time, the list is of the cases that were open then.
 */
@Component
class AsOf {
  private static final int LISTED = 60;

  private final WeekNumbers numbers;
  private final Better better;
  private final WarningViews views;
  private final Questions questions;
  private final CollegeCalendar calendar;

  AsOf(
      WeekNumbers numbers,
      Better better,
      WarningViews views,
      Questions questions,
      CollegeCalendar calendar) {
    this.numbers = numbers;
    this.better = better;
    this.views = views;
    this.questions = questions;
    this.calendar = calendar;
  }

  /**
   * @param days what came and went in the seven days before its end
   * @param open cases that were open when the day was over
   * @param openInAll how many, if not all are listed
   * @param cut whether there may be older ones that were not looked at
   */
  record View(
      LocalDate day,
      LocalDate today,
      WeekNumbers.Week numbers,
      CountChanges.Result days,
      List<WarningView> open,
      long openInAll,
      boolean cut) {}

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
    List<FindWarnings.Item> newest = better.newest(person, FindWarnings.Filter.ALL);
    List<FindWarnings.Item> open =
        newest.stream()
            .filter(item -> !item.unitKind().isPerson())
            .filter(item -> wasOpen(item, end))
            .toList();
    return new View(
        day,
        today,
        numbers.asOf(person, day),
        questions.ask(
            new CountChanges(
                day.minusDays(6).atStartOfDay(calendar.zone()).toInstant(), end, person.scopes()),
            CountChanges.Result.class),
        views.of(locale, open.stream().limit(LISTED).toList()),
        open.size(),
        newest.size() >= Better.LOOKED_AT);
  }

  private static boolean wasOpen(FindWarnings.Item item, Instant end) {
    FindWarnings.Ending ending = item.ending();
    return item.raisedAt().isBefore(end) && (ending == null || !ending.at().isBefore(end));
  }
}
