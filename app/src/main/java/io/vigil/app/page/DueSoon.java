package io.vigil.app.page;

import io.vigil.api.awaited.FindAwaited;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is due within ten working days (快到期), and what is late (逾期), whosever turn it is. */
@Component
class DueSoon {
  static final int WORKING_DAYS = 10;
  static final int SHOWN = 8;

  private static final int ALL = 200;

  private final Questions questions;
  private final AwaitedViews views;
  private final CollegeCalendar calendar;
  private final Clock clock;

  DueSoon(Questions questions, AwaitedViews views, CollegeCalendar calendar, Clock clock) {
    this.questions = questions;
    this.views = views;
    this.calendar = calendar;
    this.clock = clock;
  }

  record View(long total, List<AwaitedViews.Line> lines) {

    public boolean isCut() {
      return total > lines.size();
    }
  }

  View soon(SignedIn person, Locale locale, boolean all) {
    Instant last =
        calendar
            .terms()
            .plusWorkingDays(calendar.today(), WORKING_DAYS)
            .plusDays(1)
            .atStartOfDay(calendar.zone())
            .toInstant();
    return find(person, locale, clock.instant(), last, all ? ALL : SHOWN);
  }

  View late(SignedIn person, Locale locale) {
    return find(person, locale, null, clock.instant(), ALL);
  }

  private View find(SignedIn person, Locale locale, @Nullable Instant from, Instant to, int limit) {
    var query = new FindAwaited(from, to, person.scopes(), List.of(), limit);
    FindAwaited.Result found = questions.ask(query, FindAwaited.Result.class);
    return new View(
        found.total(), found.items().stream().map(item -> views.line(locale, item)).toList());
  }
}
