package io.vigil.app.page;

import io.vigil.api.overview.FindRecentChanges;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Longest runs at target and largest improvements, in sentences. */
@Component
class GoodNews {
  private static final int LOOKED_AT = 8;
  private static final int SENTENCES = 3;

  private final Questions questions;
  private final UnitAccess access;
  private final Words words;
  private final Periods periods;
  private final Figures figures;

  GoodNews(Questions questions, UnitAccess access, Words words, Periods periods, Figures figures) {
    this.questions = questions;
    this.access = access;
    this.words = words;
    this.periods = periods;
    this.figures = figures;
  }

  record Item(String unit, String controlPoint, String title, String sentence) {}

  List<Item> of(SignedIn person, Locale locale) {
    FindRecentChanges.Result found =
        questions.ask(new FindRecentChanges(LOOKED_AT), FindRecentChanges.Result.class);
    Stream<Item> runs =
        found.runs().stream()
            .filter(run -> access.sees(person, run.unit()))
            .limit(SENTENCES)
            .map(run -> run(locale, run));
    Stream<Item> improvements =
        found.improvements().stream()
            .filter(change -> access.sees(person, change.unit()))
            .limit(SENTENCES)
            .map(change -> improvement(locale, change));
    return Stream.concat(improvements, runs).toList();
  }

  private Item run(Locale locale, FindRecentChanges.Run run) {
    String since = periods.full(locale, run.since(), PeriodKind.TEACHING_WEEK);
    return new Item(
        run.unit(),
        run.controlPoint(),
        title(locale, run.unitName(), run.unit(), run.controlPointName(), run.controlPointNameEn()),
        words.text(locale, "news.run", run.periods(), since));
  }

  private Item improvement(Locale locale, FindRecentChanges.Improvement change) {
    return new Item(
        change.unit(),
        change.controlPoint(),
        title(
            locale,
            change.unitName(),
            change.unit(),
            change.controlPointName(),
            change.controlPointNameEn()),
        words.text(
            locale,
            "news.improved",
            figures.value(locale, change.before(), change.unitOfMeasure()),
            figures.value(locale, change.now(), change.unitOfMeasure())));
  }

  private static String title(
      Locale locale,
      @Nullable String unitName,
      String unit,
      String point,
      @Nullable String english) {
    boolean inEnglish = english != null && locale.getLanguage().equals("en");
    return (unitName == null ? unit : unitName) + " · " + (inEnglish ? english : point);
  }
}
