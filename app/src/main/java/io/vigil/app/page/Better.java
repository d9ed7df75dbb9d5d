package io.vigil.app.page;

import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What got better lately: few lines, those that took work first. */
@Component
class Better {
  private static final int SHOWN = 3;
  private static final int OF_A_KIND = 1;
  private static final int WEEKS = 6;
  private static final int LOOKED_AT = 300;

  private final Questions questions;
  private final WarningViews views;
  private final GoodNews news;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Words words;

  Better(
      Questions questions,
      WarningViews views,
      GoodNews news,
      CollegeCalendar calendar,
      Periods periods,
      Words words) {
    this.questions = questions;
    this.views = views;
    this.news = news;
    this.calendar = calendar;
    this.periods = periods;
    this.words = words;
  }

  /** Adds it, and tells the newest cases, over or not. */
  List<FindWarnings.Item> add(SignedIn person, Model model, Locale locale) {
    List<FindWarnings.Item> recent = newest(person, FindWarnings.Filter.ALL);
    model.addAttribute("news", of(person, locale, recent));
    return recent;
  }

  /**
   * Back after an incident, quiet after complaints, practice for others; then cases whose values
   * are back, improvements and runs.
   */
  private List<GoodNews.Item> of(SignedIn person, Locale locale, List<FindWarnings.Item> recent) {
    return Stream.of(
            news.recoveries(person, locale).stream().limit(OF_A_KIND),
            quiet(locale, recent).limit(OF_A_KIND),
            news.recognitions(person, locale).stream().limit(OF_A_KIND),
            back(locale, recent),
            news.of(person, locale).stream())
        .flatMap(lines -> lines)
        .limit(SHOWN)
        .toList();
  }

  private List<FindWarnings.Item> newest(SignedIn person, FindWarnings.Filter filter) {
    var query =
        new FindWarnings(
            null, false, null, filter, null, null, person.scopes(), true, 0, LOOKED_AT);
    return questions.ask(query, FindWarnings.Result.class).items();
  }

  /** Places about which complaints piled up, and no longer do. */
  private Stream<GoodNews.Item> quiet(Locale locale, List<FindWarnings.Item> recent) {
    return recent.stream()
        .filter(item -> place(item) != null)
        .filter(item -> endedLately(item, CloseReason.NO_RECURRENCE))
        .map(item -> quiet(locale, item));
  }

  private GoodNews.Item quiet(Locale locale, FindWarnings.Item item) {
    FindWarnings.Ending ending = item.ending();
    Instant ended = ending == null ? item.raisedAt() : ending.at();
    return new GoodNews.Item(
        words.text(locale, "news.quiet.title", Objects.requireNonNull(place(item))),
        words.text(
            locale,
            "news.quiet",
            periods.date(locale, LocalDate.ofInstant(ended, calendar.zone()))),
        path(item.id()));
  }

  private static @Nullable String place(FindWarnings.Item item) {
    Occurrence occurrence = item.evidence().occurrence();
    return occurrence == null || occurrence.rule() != OccurrenceRule.COMPLAINT_CLUSTER
        ? null
        : occurrence.subject();
  }

  private boolean endedLately(FindWarnings.Item item, CloseReason reason) {
    FindWarnings.Ending ending = item.ending();
    return ending != null
        && ending.reason().equals(reason.name())
        && LocalDate.ofInstant(ending.at(), calendar.zone())
            .isAfter(calendar.today().minusWeeks(WEEKS));
  }

  /** Cases that ended because their values are back, newest first. */
  private Stream<GoodNews.Item> back(Locale locale, List<FindWarnings.Item> recent) {
    LocalDate earliest = calendar.today().minusWeeks(WEEKS);
    List<FindWarnings.Item> measured =
        recent.stream()
            .filter(Better::isMeasured)
            .filter(item -> !item.unitKind().isPerson())
            .filter(item -> item.evidence().period().to().isAfter(earliest))
            .limit(SHOWN)
            .toList();
    return views.of(locale, measured).stream()
        .map(
            view ->
                new GoodNews.Item(
                    view.unitName() + " · " + view.name(),
                    words.text(locale, "overview.better.back", view.value()),
                    path(view.id())));
  }

  private static boolean isMeasured(FindWarnings.Item item) {
    return CloseReason.MEASURED.name().equals(item.endReason());
  }

  private static String path(String id) {
    return "/warnings/" + id;
  }
}
