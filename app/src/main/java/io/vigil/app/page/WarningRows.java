package io.vigil.app.page;

import io.vigil.api.warning.FindOwners;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Warnings as rows of a table: who answers for them, for how long they are open, what is due. */
@Component
class WarningRows {
  private final Questions questions;
  private final WarningViews views;
  private final ResponseViews responses;
  private final Judges judges;
  private final Accounts accounts;
  private final CollegeCalendar calendar;
  private final UnitNames names;
  private final Words words;

  WarningRows(
      Questions questions,
      WarningViews views,
      ResponseViews responses,
      Judges judges,
      Accounts accounts,
      CollegeCalendar calendar,
      UnitNames names,
      Words words) {
    this.questions = questions;
    this.views = views;
    this.responses = responses;
    this.judges = judges;
    this.accounts = accounts;
    this.calendar = calendar;
    this.names = names;
    this.words = words;
  }

  /**
   * @param answered {@code null} where nobody needs to answer
   * @param state how far people are, or that it is over
   * @param days for which it is open, or was
   */
  record Row(
      WarningView warning,
      ResponseViews.@Nullable Answered answered,
      @Nullable String owner,
      String state,
      long days) {

    public boolean isStructural() {
      return answered != null && answered.structural();
    }
  }

  FindWarnings.Result find(FindWarnings query) {
    return questions.ask(query, FindWarnings.Result.class);
  }

  /** What fits on one page is told by colour; more of it is told newest first. */
  List<Row> of(Locale locale, FindWarnings.Result found) {
    List<FindWarnings.Item> items =
        found.total() > found.items().size()
            ? found.items()
            : found.items().stream()
                .sorted(Comparator.comparing(FindWarnings.Item::shownColour).reversed())
                .toList();
    Map<String, ResponseViews.Answered> answers = responses.of(locale, items);
    Map<String, FindOwners.Owner> owners = owners(items);
    String office = accounts.qualityOffice();
    Map<String, FindWarnings.Item> byId =
        items.stream().collect(Collectors.toMap(FindWarnings.Item::id, item -> item));
    return views.of(locale, items).stream()
        .map(
            view ->
                row(
                    locale,
                    view,
                    Objects.requireNonNull(byId.get(view.id())),
                    answers.get(view.id()),
                    owner(locale, answers.get(view.id()), owners.get(view.id()), office)))
        .toList();
  }

  /** What is left to do once the case is over is owed by whoever judged it. */
  private @Nullable String owner(
      Locale locale,
      ResponseViews.@Nullable Answered answered,
      FindOwners.@Nullable Owner owner,
      @Nullable String office) {
    String step = answered == null ? null : answered.step();
    if (step != null && ResponseLimit.isAfterTheEnd(step)) {
      return judges.of(locale, step, owner == null || owner.unit().equals(office));
    }
    return owner == null ? null : names.of(locale, owner.unit(), owner.name());
  }

  private Row row(
      Locale locale,
      WarningView view,
      FindWarnings.Item item,
      ResponseViews.@Nullable Answered answered,
      @Nullable String owner) {
    String answer = view.isOver() || answered == null ? null : answered.state();
    String state = answer == null ? views.state(locale, item) : answer;
    return new Row(view, answered, owner, state, days(item));
  }

  private long days(FindWarnings.Item item) {
    FindWarnings.Ending ending = item.ending();
    LocalDate raised = item.raisedAt().atZone(calendar.zone()).toLocalDate();
    LocalDate until =
        ending == null ? calendar.today() : ending.at().atZone(calendar.zone()).toLocalDate();
    return ChronoUnit.DAYS.between(raised, until);
  }

  private Map<String, FindOwners.Owner> owners(List<FindWarnings.Item> items) {
    List<String> ids = items.stream().map(FindWarnings.Item::id).toList();
    return questions.ask(new FindOwners(ids), FindOwners.Result.class).owners().stream()
        .collect(Collectors.toMap(FindOwners.Owner::warningId, owner -> owner));
  }
}
