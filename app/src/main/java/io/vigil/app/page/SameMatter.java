package io.vigil.app.page;

import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindSameTrouble;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarningsAround;
import io.vigil.app.page.CaseTimeline.Line;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Explainer;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Measures that were taken against the matter of a case under another one: of its group, or of its
 * programme and begun in the weeks around. Whoever looks at one of them wants the way back too.
 */
@Component
class SameMatter {
  private static final Set<UnitKind> WITHIN_A_PROGRAMME =
      EnumSet.of(UnitKind.PROGRAMME, UnitKind.COURSE, UnitKind.COURSE_RUN, UnitKind.CLASS_GROUP);
  private static final int WEEKS = 4;
  private static final int MOST = 50;

  private final Questions questions;
  private final UnitAccess access;
  private final ResponseDesk responses;
  private final CaseTimeline timeline;
  private final EffectViews effects;
  private final Explainer explainer;
  private final CollegeCalendar calendar;
  private final UnitNames unitNames;
  private final Words words;

  SameMatter(
      Questions questions,
      UnitAccess access,
      ResponseDesk responses,
      CaseTimeline timeline,
      EffectViews effects,
      Explainer explainer,
      CollegeCalendar calendar,
      UnitNames unitNames,
      Words words) {
    this.questions = questions;
    this.access = access;
    this.responses = responses;
    this.timeline = timeline;
    this.effects = effects;
    this.explainer = explainer;
    this.calendar = calendar;
    this.unitNames = unitNames;
    this.words = words;
  }

  /** A case of the same matter that was answered by measures. */
  record Answered(FindWarnings.Item warning, FindResponse.Result response) {
    public String id() {
      return warning.id();
    }
  }

  /** Those that the reader may see, the earliest first. */
  List<Answered> of(SignedIn person, FindWarnings.Item warning) {
    if (!WITHIN_A_PROGRAMME.contains(warning.unitKind()) || Urgent.isStructural(warning)) {
      return List.of();
    }
    Collection<FindWarnings.Item> others =
        others(warning, Stream.concat(group(person, warning), around(person, warning)));
    Set<String> planned = planned(others);
    return others.stream()
        .filter(one -> planned.contains(one.id()))
        .map(one -> new Answered(one, responses.of(one.id())))
        .toList();
  }

  /** Each once: what is of its group may have begun in the weeks around as well. */
  static Collection<FindWarnings.Item> others(
      FindWarnings.Item warning, Stream<FindWarnings.Item> found) {
    return found
        .filter(one -> !one.id().equals(warning.id()))
        .collect(
            Collectors.toMap(
                FindWarnings.Item::id,
                Function.identity(),
                (one, again) -> one,
                LinkedHashMap::new))
        .values();
  }

  private Stream<FindWarnings.Item> group(SignedIn person, FindWarnings.Item warning) {
    return questions
        .ask(new FindSameTrouble(warning.id()), FindSameTrouble.Result.class)
        .items()
        .stream()
        .filter(one -> access.sees(person, one.unit()));
  }

  private Stream<FindWarnings.Item> around(SignedIn person, FindWarnings.Item warning) {
    LocalDate since = warning.since();
    var query =
        new FindWarningsAround(
            warning.unit(), since.minusWeeks(WEEKS), since.plusWeeks(WEEKS), person.scopes(), MOST);
    return questions.ask(query, FindWarningsAround.Result.class).items().stream()
        .filter(one -> WITHIN_A_PROGRAMME.contains(one.unitKind()))
        .filter(one -> one.evidence().occurrence() == null && one.evidence().missing() == null);
  }

  private Set<String> planned(Collection<FindWarnings.Item> warnings) {
    var query = new FindResponses(warnings.stream().map(FindWarnings.Item::id).toList());
    return questions.ask(query, FindResponses.Result.class).answers().stream()
        .filter(answer -> answer.plannedAt() != null)
        .map(FindResponses.Answer::warningId)
        .collect(Collectors.toSet());
  }

  /** What was planned and done under them, each with the case that it belongs to. */
  Stream<Line> measures(Locale locale, List<Answered> others) {
    return others.stream()
        .flatMap(
            one ->
                timeline
                    .measures(locale, one.response())
                    .map(line -> of(locale, one.warning(), line.day(), line.kind(), line.text())));
  }

  /** How their values stood before and after the measures, told when each of them ended. */
  Stream<Line> effects(Locale locale, List<Answered> others) {
    return others.stream().map(one -> effect(locale, one)).filter(Objects::nonNull);
  }

  private @Nullable Line effect(Locale locale, Answered one) {
    FindWarnings.Item warning = one.warning();
    FindWarnings.Ending ending = warning.ending();
    FindWarning.Result found =
        questions.ask(new FindWarning(warning.id()), FindWarning.Result.class);
    EffectViews.Compared compared =
        ending == null
            ? null
            : effects.of(
                locale,
                questions
                    .ask(
                        new FindControlPoint(warning.controlPoint()), FindControlPoint.Result.class)
                    .definition(),
                found,
                one.response().answer());
    return compared == null || compared.afterValue() == null
        ? null
        : of(
            locale,
            warning,
            Objects.requireNonNull(ending).at().atZone(calendar.zone()).toLocalDate(),
            "ENDED",
            words.text(
                locale,
                "timeline.EFFECT",
                compared.beforeValue(),
                compared.afterValue(),
                words.text(locale, "response.effect." + compared.verdict())));
  }

  private Line of(
      Locale locale, FindWarnings.Item warning, LocalDate day, String kind, String text) {
    return new Line(
        day,
        kind,
        null,
        words.text(locale, "timeline.of-matter", called(locale, warning), text),
        "/warnings/" + warning.id());
  }

  /** What a case is called on the page of another. */
  String called(Locale locale, FindWarnings.Item warning) {
    return unitNames.of(locale, warning.unit(), warning.unitName())
        + " "
        + explainer.name(locale, warning);
  }

  /** A case with its name, to be linked to. */
  record Link(String id, String called) {}

  List<Link> links(Locale locale, List<Answered> others) {
    return others.stream().map(one -> new Link(one.id(), called(locale, one.warning()))).toList();
  }
}
