package io.vigil.app.page;

import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What got better lately. */
@Component
class Better {
  private static final int SHOWN = 5;
  private static final int LOOKED_AT = 300;

  private final Questions questions;
  private final WarningViews views;
  private final GoodNews news;
  private final CollegeCalendar calendar;

  Better(Questions questions, WarningViews views, GoodNews news, CollegeCalendar calendar) {
    this.questions = questions;
    this.views = views;
    this.news = news;
    this.calendar = calendar;
  }

  /** Adds it, and tells the newest cases, over or not. */
  List<FindWarnings.Item> add(SignedIn person, Model model, Locale locale) {
    List<FindWarnings.Item> recent = newest(person, FindWarnings.Filter.ALL);
    model.addAttribute("better", views.of(locale, better(recent)));
    model.addAttribute("news", news.of(person, locale));
    return recent;
  }

  List<FindWarnings.Item> newest(SignedIn person, FindWarnings.Filter filter) {
    var query =
        new FindWarnings(
            null, false, null, filter, null, null, person.scopes(), true, 0, LOOKED_AT);
    return questions.ask(query, FindWarnings.Result.class).items();
  }

  /** Cases that ended because their values are back, newest first. */
  private List<FindWarnings.Item> better(List<FindWarnings.Item> recent) {
    LocalDate month = calendar.today().minusWeeks(6);
    return recent.stream()
        .filter(Better::isMeasured)
        .filter(item -> !item.unitKind().isPerson())
        .filter(item -> item.evidence().period().to().isAfter(month))
        .limit(SHOWN)
        .toList();
  }

  private static boolean isMeasured(FindWarnings.Item item) {
    FindWarnings.Ending ending = item.ending();
    return ending != null && ending.reason().equals(CloseReason.MEASURED.name());
  }
}
