package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.signal.FindSignals;
import io.vigil.api.signal.SignalKind;
import io.vigil.api.unit.Reach;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.SignalWords;
import io.vigil.app.wording.UnitNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was noticed, as lines of a page. */
@Component
class SignalViews {
  private static final int RECENT_MONTHS = 4;
  private static final int RECENT = 5;
  private static final int COMMON_DAYS = 30;
  private static final int OF_A_SERIES = 10;

  private final Questions questions;
  private final SignalWords sentences;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final UnitNames unitNames;

  SignalViews(
      Questions questions,
      SignalWords sentences,
      CollegeCalendar calendar,
      Periods periods,
      UnitNames unitNames) {
    this.questions = questions;
    this.sentences = sentences;
    this.calendar = calendar;
    this.periods = periods;
    this.unitNames = unitNames;
  }

  /**
   * One line.
   *
   * @param colour {@code null} where it gave none, or concerns a person
   */
  record View(
      SignalKind kind,
      @Nullable Colour colour,
      String unit,
      String unitName,
      String controlPoint,
      String name,
      String sentence,
      String noticedOn,
      List<FindSignals.Member> members) {}

  /** Of a unit and those below it, in the last months. */
  List<View> recent(SignedIn person, Locale locale, String unit) {
    LocalDate from = calendar.today().minusMonths(RECENT_MONTHS);
    return views(
        locale,
        new FindSignals(unit, Reach.BELOW, null, Set.of(), from, null, person.scopes(), 0, RECENT));
  }

  /** Of one series, as far back as it goes. */
  List<View> ofSeries(SignedIn person, Locale locale, String unit, String code) {
    return views(
        locale,
        new FindSignals(
            unit, Reach.ITSELF, code, Set.of(), null, null, person.scopes(), 0, OF_A_SERIES));
  }

  /** Common causes of the last weeks, into which warnings of many units are folded. */
  List<View> commonCauses(SignedIn person, Locale locale) {
    LocalDate from = calendar.today().minusDays(COMMON_DAYS);
    return views(
        locale,
        new FindSignals(
            null,
            Reach.ITSELF,
            null,
            Set.of(SignalKind.COMMON_CAUSE),
            from,
            null,
            person.scopes(),
            0,
            RECENT));
  }

  private List<View> views(Locale locale, FindSignals query) {
    return questions.ask(query, FindSignals.Result.class).items().stream()
        .map(item -> view(locale, item))
        .toList();
  }

  View view(Locale locale, FindSignals.Item item) {
    FindSignals.Common common = item.common();
    return new View(
        item.kind(),
        item.unitKind().isPerson() ? null : item.colour(),
        item.unit(),
        unitNames.of(locale, item.unit(), item.unitName()),
        item.controlPoint(),
        sentences.name(locale, item),
        sentences.sentence(locale, item),
        periods.date(locale, item.noticedOn()),
        common == null ? List.of() : common.members());
  }
}
