package io.vigil.app.page;

import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindRecurrences;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Responsible;
import io.vigil.app.page.Headline.Link;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Explainer;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.LatestJudgements;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What matters this week (要情), in a few sentences made from the data. */
@Component
class Headlines {
  static final int SENTENCES = 5;

  /** Yearly figures that are named. */
  private static final int NAMED = 4;

  private static final Comparator<FindWarnings.Item> WORST_AND_NEWEST =
      Comparator.comparing(FindWarnings.Item::colour)
          .thenComparing(FindWarnings.Item::raisedAt)
          .reversed();

  private final Questions questions;
  private final LatestJudgements judgements;
  private final Explainer explainer;
  private final CollegeCalendar calendar;
  private final Words words;
  private final Periods periods;
  private final Figures figures;
  private final UnitNames unitNames;
  private final IncidentAnswer incidents;

  Headlines(
      Questions questions,
      LatestJudgements judgements,
      Explainer explainer,
      CollegeCalendar calendar,
      Words words,
      Periods periods,
      Figures figures,
      UnitNames unitNames,
      IncidentAnswer incidents) {
    this.questions = questions;
    this.judgements = judgements;
    this.explainer = explainer;
    this.calendar = calendar;
    this.words = words;
    this.periods = periods;
    this.figures = figures;
    this.unitNames = unitNames;
    this.incidents = incidents;
  }

  /**
   * @param person who reads them; {@code null} for readers of whom nobody knows what they may see
   * @param open cases that are not over, folded
   */
  List<Headline> of(@Nullable SignedIn person, Locale locale, List<FindWarnings.Item> open) {
    List<FindWarnings.Item> cases = judgements.of(open.stream().filter(Urgent::isOpen).toList());
    List<FindWarnings.Item> structural = cases.stream().filter(Urgent::isStructural).toList();
    Map<String, LocalDate> before = endsBefore(cases);
    Stream<Headline> single =
        cases.stream()
            .filter(item -> !Urgent.isStructural(item))
            .map(item -> new Urgent(item, before.get(item.id())))
            .sorted(Urgent.ORDER)
            .limit(structural.isEmpty() ? SENTENCES : SENTENCES - 1)
            .map(one -> sentence(person, locale, one));
    return Stream.concat(single, structural(locale, structural)).toList();
  }

  /** When the same was over before, by the later case; what happened is no series. */
  private Map<String, LocalDate> endsBefore(List<FindWarnings.Item> cases) {
    List<String> ids =
        cases.stream()
            .filter(one -> one.evidence().occurrence() == null)
            .map(FindWarnings.Item::id)
            .toList();
    return questions.ask(new FindRecurrences(ids), FindRecurrences.Result.class).items().stream()
        .collect(
            Collectors.toMap(
                FindRecurrences.Item::again,
                FindRecurrences.Item::endedOn,
                (latest, earlier) -> latest));
  }

  private Headline sentence(@Nullable SignedIn person, Locale locale, Urgent one) {
    FindWarnings.Item item = one.item();
    if (item.evidence().missing() != null) {
      return headline(locale, item, explainer.explain(locale, item));
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        explainer.happened(locale, item) + place(person, locale, item) + worsening(locale, one));
    if (one.before() != null) {
      parts.add(words.text(locale, "headline.relapse", periods.date(locale, one.before())));
    }
    parts.add(owner(locale, item));
    parts.add(explainer.next(locale, item));
    return headline(
        locale,
        item,
        String.join(words.text(locale, "headline.separator"), parts)
            + words.text(locale, "explain.end"));
  }

  /** Where an incident was, for those who may read it. */
  private String place(@Nullable SignedIn person, Locale locale, FindWarnings.Item item) {
    IncidentAnswer.View incident =
        person == null ? null : incidents.of(person, item.evidence().occurrence());
    String place = incident == null ? null : incident.place();
    return place == null ? "" : words.text(locale, "headline.place", place);
  }

  private Headline headline(Locale locale, FindWarnings.Item item, String sentence) {
    return new Headline(
        item.colour(),
        "",
        List.of(new Link(item.id(), unit(locale, item))),
        words.text(locale, "headline.colon") + sentence);
  }

  private String worsening(Locale locale, Urgent one) {
    int steps = one.worsening();
    if (steps == 0) {
      return "";
    }
    Evidence evidence = one.item().evidence();
    String unit = periods.unit(locale, evidence.rule().judgingPeriod(), steps);
    return words.text(locale, "headline.worsening." + evidence.rule().direction(), steps, unit);
  }

  private String owner(Locale locale, FindWarnings.Item item) {
    long days = days(item);
    Responsible responsible =
        questions.ask(new FindWarning(item.id()), FindWarning.Result.class).responsible();
    return responsible == null
        ? words.text(locale, "headline.open", days)
        : words.text(
            locale,
            "headline.owner",
            unitNames.of(locale, responsible.unit(), responsible.name()),
            days);
  }

  private Stream<Headline> structural(Locale locale, List<FindWarnings.Item> items) {
    if (items.isEmpty()) {
      return Stream.empty();
    }
    long longest = items.stream().mapToLong(this::days).max().orElseThrow();
    List<Link> named =
        items.stream()
            .sorted(WORST_AND_NEWEST)
            .limit(NAMED)
            .map(item -> new Link(item.id(), figure(locale, item)))
            .toList();
    String more = items.size() > NAMED ? words.text(locale, "headline.structural.more") : "";
    return Stream.of(
        new Headline(
            null,
            words.text(locale, "headline.structural", items.size()),
            named,
            more + words.text(locale, "headline.structural.next", longest)));
  }

  private String figure(Locale locale, FindWarnings.Item item) {
    Evidence evidence = item.evidence();
    return words.text(
        locale,
        "headline.figure",
        unit(locale, item),
        explainer.name(locale, item),
        figures.value(locale, evidence.value(), evidence.rule().unitOfMeasure()));
  }

  private String unit(Locale locale, FindWarnings.Item item) {
    return unitNames.of(locale, item.unit(), item.unitName());
  }

  private long days(FindWarnings.Item item) {
    return ChronoUnit.DAYS.between(day(item.raisedAt()), calendar.today());
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(calendar.zone()).toLocalDate();
  }
}
