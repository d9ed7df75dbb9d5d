package io.vigil.app.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.awaited.CountChanges;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What changed since last Monday, for the head of every page. */
@Component
class Changes {
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Words words;
  private final LoadingCache<List<String>, CountChanges.Result> known;

  Changes(
      CollegeCalendar calendar, Periods periods, Words words, Questions questions, Clock clock) {
    this.calendar = calendar;
    this.periods = periods;
    this.words = words;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(
                scopes ->
                    questions.ask(
                        new CountChanges(
                            monday().atStartOfDay(calendar.zone()).toInstant(),
                            clock.instant(),
                            scopes),
                        CountChanges.Result.class));
  }

  /** On a Monday, the one before. */
  private LocalDate monday() {
    return calendar.today().with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
  }

  String since(SignedIn person, Locale locale) {
    CountChanges.Result changes = known.get(person.scopes());
    String day = periods.date(locale, monday());
    return changes.isNothing()
        ? words.text(locale, "head.unchanged", day)
        : words.text(
            locale,
            "head.changed",
            day,
            changes.raised(),
            changes.ended(),
            changes.incidents(),
            changes.findings(),
            changes.complaints(),
            changes.raisedBlue());
  }
}
