package io.vigil.app.page;

import io.vigil.api.overview.FindProgress;
import io.vigil.api.overview.FindRecentChanges;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Stories that went well, longest runs at target and largest improvements, in sentences. */
@Component
class GoodNews {
  private static final int LOOKED_AT = 8;
  private static final int SENTENCES = 3;

  private final Questions questions;
  private final UnitAccess access;
  private final Words words;
  private final Periods periods;
  private final Figures figures;
  private final CollegeCalendar calendar;
  private final UnitNames names;

  GoodNews(
      Questions questions,
      UnitAccess access,
      Words words,
      Periods periods,
      Figures figures,
      CollegeCalendar calendar,
      UnitNames names) {
    this.questions = questions;
    this.access = access;
    this.words = words;
    this.periods = periods;
    this.figures = figures;
    this.calendar = calendar;
    this.names = names;
  }

  /**
   * One sentence.
   *
   * @param path where it is told at length
   */
  record Item(String title, String sentence, String path) {}

  /** Who is back after an incident and its measures: the longest first. */
  List<Item> recoveries(SignedIn person, Locale locale) {
    return progress().recoveries().stream()
        .filter(one -> access.sees(person, one.unit()))
        .map(one -> recovery(locale, one))
        .toList();
  }

  /** Whose good practice was adopted. */
  List<Item> recognitions(SignedIn person, Locale locale) {
    return progress().recognitions().stream()
        .filter(one -> access.sees(person, one.unit()))
        .map(one -> recognition(locale, one))
        .toList();
  }

  private FindProgress.Result progress() {
    return questions.ask(new FindProgress(calendar.today()), FindProgress.Result.class);
  }

  private Item recovery(Locale locale, FindProgress.Recovery one) {
    String first = names.of(locale, one.classes().getFirst(), one.classNames().getFirst());
    int classes = one.classes().size();
    String called = classes == 1 ? first : words.text(locale, "news.classes", first, classes);
    return new Item(
        title(locale, called, one.controlPointName(), one.controlPointNameEn()),
        words.text(
            locale,
            "news.recovered",
            periods.full(locale, one.since(), one.kind()),
            one.periods(),
            periods.unit(locale, one.kind(), Math.toIntExact(one.periods())),
            figures.value(locale, one.standard(), one.unitOfMeasure())),
        series(one.unit(), one.controlPoint()));
  }

  private Item recognition(Locale locale, FindProgress.Recognition one) {
    String name = names.of(locale, one.unit(), one.unitName());
    String path = path("/registers/practices/{id}", one.practiceId());
    return one.terms() > 1
        ? new Item(name, words.text(locale, "news.recognised.run", one.terms(), one.title()), path)
        : new Item(name, words.text(locale, "news.recognised", one.title()), path);
  }

  private static String series(String unit, String controlPoint) {
    return path("/units/{unit}/control-points/{point}", unit, controlPoint);
  }

  private static String path(String template, Object... parts) {
    return UriComponentsBuilder.fromPath(template).encode().buildAndExpand(parts).toUriString();
  }

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
        titleOf(
            locale, run.unitName(), run.unit(), run.controlPointName(), run.controlPointNameEn()),
        words.text(locale, "news.run", run.periods(), since),
        series(run.unit(), run.controlPoint()));
  }

  private Item improvement(Locale locale, FindRecentChanges.Improvement change) {
    return new Item(
        titleOf(
            locale,
            change.unitName(),
            change.unit(),
            change.controlPointName(),
            change.controlPointNameEn()),
        words.text(
            locale,
            "news.improved",
            figures.value(locale, change.before(), change.unitOfMeasure()),
            figures.value(locale, change.now(), change.unitOfMeasure())),
        series(change.unit(), change.controlPoint()));
  }

  private String titleOf(
      Locale locale,
      @Nullable String unitName,
      String unit,
      String point,
      @Nullable String english) {
    return title(locale, names.of(locale, unit, unitName), point, english);
  }

  private static String title(
      Locale locale, String called, String point, @Nullable String english) {
    boolean inEnglish = english != null && locale.getLanguage().equals("en");
    return called + " · " + (inEnglish ? english : point);
  }
}
