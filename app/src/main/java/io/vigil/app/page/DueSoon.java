package io.vigil.app.page;

import io.vigil.api.awaited.FindAwaited;
import io.vigil.app.complaint.ComplaintRights;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is due within ten working days (快到期), and what is late (逾期), whosever turn it is. */
@Component
class DueSoon {
  static final int WORKING_DAYS = 10;
  static final int SHOWN = 8;

  private static final int ALL = 200;

  private final ComplaintRights rights;
  private final Questions questions;
  private final AwaitedViews views;
  private final Duties duties;
  private final CollegeCalendar calendar;
  private final Clock clock;

  DueSoon(
      ComplaintRights rights,
      Questions questions,
      AwaitedViews views,
      Duties duties,
      CollegeCalendar calendar,
      Clock clock) {
    this.rights = rights;
    this.questions = questions;
    this.views = views;
    this.duties = duties;
    this.calendar = calendar;
    this.clock = clock;
  }

  record View(long total, List<AwaitedViews.Line> lines) {

    public boolean isCut() {
      return total > lines.size();
    }
  }

  View soon(SignedIn person, Locale locale, boolean all) {
    LocalDate last = calendar.terms().plusWorkingDays(calendar.today(), WORKING_DAYS);
    int limit = all ? ALL : SHOWN;
    View cases = find(person, locale, clock.instant(), start(last.plusDays(1)), limit);
    return with(cases, duties.between(person, locale, calendar.today(), last).toList(), limit);
  }

  View late(SignedIn person, Locale locale) {
    View cases = find(person, locale, null, clock.instant(), ALL);
    return with(cases, duties.between(person, locale, LocalDate.EPOCH, yesterday()).toList(), ALL);
  }

  /** What names no person, for readers of whom nobody knows what they may see. */
  View lateOfNobody(SignedIn person, Locale locale) {
    View cases = find(person, locale, null, clock.instant(), ALL);
    return with(cases, duties.ofNobody(person, locale, LocalDate.EPOCH, yesterday()).toList(), ALL);
  }

  private LocalDate yesterday() {
    return calendar.today().minusDays(1);
  }

  private static View with(View cases, List<AwaitedViews.Line> duties, int limit) {
    List<AwaitedViews.Line> lines =
        Stream.concat(cases.lines().stream(), duties.stream())
            .sorted(Comparator.comparing(AwaitedViews.Line::due))
            .limit(limit)
            .toList();
    return new View(cases.total() + duties.size(), lines);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  private View find(SignedIn person, Locale locale, @Nullable Instant from, Instant to, int limit) {
    var query =
        new FindAwaited(from, to, person.scopes(), rights.isOfTheOffice(person), List.of(), limit);
    FindAwaited.Result found = questions.ask(query, FindAwaited.Result.class);
    return new View(
        found.total(), found.items().stream().map(item -> views.line(locale, item)).toList());
  }
}
