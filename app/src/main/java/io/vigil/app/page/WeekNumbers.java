package io.vigil.app.page;

import io.vigil.api.awaited.CountCases;
import io.vigil.api.awaited.CountChanges;
import io.vigil.api.grading.Colour;
import io.vigil.api.overview.FindOverview;
import io.vigil.api.reading.FindMissing;
import io.vigil.api.warning.CountWarnings;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The numbers of a first page: open cases by colour and missing data, now and a week ago. */
@Component
class WeekNumbers {
  private static final int SHOWN = 8;

  private final Questions questions;
  private final MissingViews missing;
  private final CollegeCalendar calendar;
  private final Clock clock;

  WeekNumbers(Questions questions, MissingViews missing, CollegeCalendar calendar, Clock clock) {
    this.questions = questions;
    this.missing = missing;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Steps that were late and warnings that were found effective, in this week and the last. */
  record Cases(long overdue, long overdueBefore, long effective, long effectiveBefore) {}

  /**
   * What changed the number of open cases worse than blue.
   *
   * @param raised new ones
   * @param ended that are over
   * @param other that came or went by a change of colour, into another case, or as a task of the
   *     year; fewer are negative
   */
  record Moved(long raised, long ended, long other) {}

  /** Open warnings of one colour: now, and when this week began. */
  record Count(Colour colour, long open, long before) {}

  /**
   * All numbers of one week.
   *
   * @param missing of now
   * @param missingBefore when the week began; {@code null} for whoever sees a part of the college
   */
  record Week(List<Count> counts, Cases cases, long missing, @Nullable Long missingBefore) {}

  /**
   * @param runs whether the week is not over: then its numbers are those of now
   */
  Week ofWeek(SignedIn person, LocalDate monday, boolean runs) {
    Instant end = runs ? clock.instant() : start(monday.plusWeeks(1));
    CountWarnings.Result open =
        runs
            ? questions.ask(new CountWarnings(person.scopes()), CountWarnings.Result.class)
            : openAt(person, end);
    return new Week(
        counts(open, openAt(person, start(monday))),
        cases(person, start(monday), end),
        missing.find(person).total(),
        person.seesEverything() ? missingBefore(monday) : null);
  }

  /** What was open, late and found effective when a day was over, beside a week before it. */
  Week asOf(SignedIn person, LocalDate day) {
    Instant end = start(day.plusDays(1));
    return new Week(
        counts(openAt(person, end), openAt(person, end.minus(Duration.ofDays(7)))),
        cases(person, end.minus(Duration.ofDays(7)), end),
        0,
        null);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  /** Adds all of them, and tells what is open now. */
  CountWarnings.Result add(SignedIn person, Model model, Locale locale) {
    CountWarnings.Result now =
        questions.ask(new CountWarnings(person.scopes()), CountWarnings.Result.class);
    List<Count> counts = counts(now, openAt(person, start(monday())));
    model.addAttribute("counts", counts);
    model.addAttribute("moved", moved(person, counts));
    if (person.seesEverything()) {
      model.addAttribute("missingBefore", missingBefore(calendar.today()));
    }
    addMissing(person, model, locale);
    model.addAttribute("cases", cases(person, start(monday()), clock.instant()));
    return now;
  }

  /** What made the open cases worse than blue as many as they are, since the week began. */
  private Moved moved(SignedIn person, List<Count> counts) {
    CountChanges.Result changes =
        questions.ask(
            new CountChanges(start(monday()), clock.instant(), person.scopes()),
            CountChanges.Result.class);
    long more =
        counts.stream()
            .filter(one -> one.colour() != Colour.BLUE)
            .mapToLong(one -> one.open() - one.before())
            .sum();
    long raised = changes.raised() - changes.raisedBlue();
    long ended = changes.ended() - changes.endedBlue();
    return new Moved(raised, ended, more - raised + ended);
  }

  /** How many periods were missing when the week of a day began. */
  private long missingBefore(LocalDate day) {
    return questions.ask(new FindOverview(day), FindOverview.Result.class).missingBefore();
  }

  private Cases cases(SignedIn person, Instant monday, Instant end) {
    CountCases.Result now = count(end, monday, person);
    CountCases.Result before = count(monday, monday.minus(Duration.ofDays(7)), person);
    return new Cases(now.overdue(), before.overdue(), now.effective(), before.effective());
  }

  private CountCases.Result count(Instant at, Instant since, SignedIn person) {
    return questions.ask(new CountCases(at, since, person.scopes()), CountCases.Result.class);
  }

  void addMissing(SignedIn person, Model model, Locale locale) {
    FindMissing.Result gaps = missing.find(person);
    model.addAttribute("missingTotal", gaps.total());
    model.addAttribute("missingPeriods", gaps.periods());
    model.addAttribute("missing", missing.rows(locale, gaps, SHOWN));
  }

  LocalDate monday() {
    return calendar.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private CountWarnings.Result openAt(SignedIn person, Instant moment) {
    return questions.ask(new CountWarnings(person.scopes(), moment), CountWarnings.Result.class);
  }

  private static List<Count> counts(CountWarnings.Result now, CountWarnings.Result before) {
    return List.of(Colour.values()).reversed().stream()
        .map(colour -> new Count(colour, sum(now, colour), sum(before, colour)))
        .toList();
  }

  private static long sum(CountWarnings.Result counts, Colour colour) {
    return counts.rows().stream()
        .filter(row -> row.colour() == colour)
        .mapToLong(CountWarnings.Row::open)
        .sum();
  }
}
