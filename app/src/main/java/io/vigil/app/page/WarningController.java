package io.vigil.app.page;

import io.vigil.api.baseline.FindBaselines;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.MissingData;
import io.vigil.api.warning.TypicalCause;
import io.vigil.api.warning.WarningState;
import io.vigil.api.warning.WithdrawalGround;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.LatestJudgements;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ForOffice
class WarningController {
  private static final int SIZE = 20;
  private static final int MEMBERS = 200;
  private static final int OWED = 12;

  private final Questions questions;
  private final UnitAccess access;
  private final UnitTree tree;
  private final WarningViews views;
  private final EvidenceViews evidence;
  private final LatestJudgements judgements;
  private final Company company;
  private final SignalViews signals;
  private final CaseFacts facts;
  private final OccurrenceLinks occurrences;
  private final ResponseDesk desk;
  private final ResponseViews responses;
  private final EffectViews effects;

  WarningController(
      Questions questions,
      UnitAccess access,
      UnitTree tree,
      WarningViews views,
      EvidenceViews evidence,
      LatestJudgements judgements,
      Company company,
      SignalViews signals,
      CaseFacts facts,
      OccurrenceLinks occurrences,
      ResponseDesk desk,
      ResponseViews responses,
      EffectViews effects) {
    this.questions = questions;
    this.access = access;
    this.tree = tree;
    this.views = views;
    this.evidence = evidence;
    this.judgements = judgements;
    this.company = company;
    this.signals = signals;
    this.facts = facts;
    this.occurrences = occurrences;
    this.desk = desk;
    this.responses = responses;
    this.effects = effects;
  }

  /** What people did about it, and what they can do. */
  private void addResponse(
      SignedIn person,
      Locale locale,
      FindWarning.Result found,
      @Nullable ControlPointDefinition point,
      Model model) {
    FindResponse.Result response = desk.of(Objects.requireNonNull(found.warning()).id());
    FindResponses.Answer answer = response.answer();
    model.addAttribute("response", response);
    model.addAttribute("answered", answer == null ? null : responses.answered(locale, answer));
    model.addAttribute("possible", responses.possible(person, found, response));
    model.addAttribute(
        "noticed", responses.noticed(locale, Objects.requireNonNull(found.warning()), response));
    model.addAttribute("taken", responses.steps(locale, response.steps()));
    model.addAttribute("causes", TypicalCause.values());
    model.addAttribute("grounds", WithdrawalGround.values());
    model.addAttribute("effect", point == null ? null : effects.of(locale, point, found, answer));
  }

  private void addFacts(
      SignedIn person,
      Locale locale,
      FindWarnings.Item warning,
      @Nullable ControlPointDefinition point,
      Model model) {
    if (point == null) {
      return;
    }
    CaseFacts.Shifted shifted = facts.shifted(locale, point, warning);
    List<FindBaselines.Accepted> accepted = facts.accepted(warning);
    boolean decides = person.is(ForQualityOffice.class.getAnnotation(AllowedTo.class).value());
    model.addAttribute("shifted", shifted);
    model.addAttribute("yearBefore", facts.yearBefore(locale, point, warning));
    model.addAttribute("accepted", accepted);
    model.addAttribute(
        "acceptable", shifted != null && decides && warning.evidence().grade().colour() == null);
  }

  /** A unit with what it is called. */
  record Named(String unit, String name) {}

  /** A case that came back, and when it had been over. */
  record Relapse(String id, String endedOn) {}

  /** What the list is narrowed to; also the address of its next page. */
  record Filter(String state, String colour, String level, String unit, String point) {}

  @GetMapping("/warnings")
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "OPEN") FindWarnings.Filter state,
      @RequestParam @Nullable Colour colour,
      @RequestParam @Nullable Level level,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String point,
      @RequestParam(defaultValue = "0") int page,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model,
      Locale locale) {
    if (!unit.isEmpty()) {
      access.require(person, unit);
    }
    int place = Math.max(page, 0);
    var query =
        new FindWarnings(
            orNull(unit),
            true,
            orNull(point),
            state,
            colour,
            level,
            person.scopes(),
            point.isEmpty(),
            place,
            SIZE);
    FindWarnings.Result found = questions.ask(query, FindWarnings.Result.class);
    model.addAttribute("filter", new Filter(state.name(), name(colour), name(level), unit, point));
    Map<String, ResponseViews.Answered> answers = responses.of(locale, found.items());
    Map<Boolean, List<WarningView>> byStructure =
        views.of(locale, gravestFirst(found)).stream()
            .collect(Collectors.partitioningBy(one -> isFolded(state, answers.get(one.id()))));
    model.addAttribute("answers", answers);
    model.addAttribute("warnings", byStructure.get(false));
    model.addAttribute("structural", byStructure.get(true));
    model.addAttribute("foldedTotal", found.folded());
    model.addAttribute("pager", new Pager(place, SIZE, found.total()));
    if (part != null) {
      return "parts/warning-list";
    }
    model.addAttribute("commonCauses", signals.commonCauses(person, locale));
    model.addAttribute("colours", List.of(Colour.values()).reversed());
    model.addAttribute(
        "levels", Arrays.stream(Level.values()).filter(one -> !one.isPerson()).toList());
    model.addAttribute("units", tree.choices(person, unit));
    model.addAttribute("points", points());
    return "warnings";
  }

  /** What is a task of the year needs no hand now. */
  private static boolean isFolded(
      FindWarnings.Filter state, ResponseViews.@Nullable Answered answer) {
    return state == FindWarnings.Filter.OPEN && answer != null && answer.structural();
  }

  /** What fits on one page is told by colour; more of it is told newest first. */
  private static List<FindWarnings.Item> gravestFirst(FindWarnings.Result found) {
    return found.total() > found.items().size()
        ? found.items()
        : found.items().stream()
            .sorted(Comparator.comparing(FindWarnings.Item::colour).reversed())
            .toList();
  }

  @GetMapping("/warnings/{id}")
  String one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    FindWarning.Result found = questions.ask(new FindWarning(id), FindWarning.Result.class);
    if (found.warning() == null) {
      throw Rejection.notFound("warning", id);
    }
    if (!desk.concerns(person, found)) {
      access.require(person, found.warning().unit());
    }
    FindWarnings.Item warning = judgements.of(found.warning());
    FindControlPoint.Result point =
        questions.ask(new FindControlPoint(warning.controlPoint()), FindControlPoint.Result.class);
    WarningView view = views.view(locale, warning);
    model.addAttribute("title", view.unitName() + " · " + view.name());
    model.addAttribute("warning", view);
    addMissing(warning.evidence().missing(), model);
    model.addAttribute("event", warning.evidence().occurrence() != null);
    model.addAttribute("events", occurrences.of(person, locale, warning.evidence().occurrence()));
    model.addAttribute("rule", evidence.rule(locale, warning.evidence(), point.lines()));
    addFacts(person, locale, warning, point.definition(), model);
    addResponse(person, locale, found, point.definition(), model);
    model.addAttribute("seen", evidence.seen(locale, warning.evidence()));
    model.addAttribute("steps", evidence.steps(locale, found.history()));
    if (warning.state() != WarningState.OPEN) {
      model.addAttribute("worst", evidence.worst(locale, found.history()));
    }
    model.addAttribute("owner", owner(found.owner()));
    model.addAttribute("relapse", relapse(locale, warning));
    List<FindWarnings.Item> members = members(person, warning);
    model.addAttribute("members", views.of(locale, members));
    model.addAttribute(
        "company",
        company.of(
            person, locale, warning, Stream.concat(Stream.of(warning), members.stream()).toList()));
    return "warning";
  }

  /** Data that are missing: of which units. */
  private void addMissing(@Nullable MissingData missing, Model model) {
    if (missing != null) {
      model.addAttribute("missing", missing);
      model.addAttribute("owed", missing.units().stream().limit(OWED).map(this::named).toList());
    }
  }

  private Named named(String unit) {
    return new Named(unit, Objects.requireNonNull(owner(unit)));
  }

  /** The case of the same series that was over not long before this one. */
  private @Nullable Relapse relapse(Locale locale, FindWarnings.Item warning) {
    if (!warning.state().isOpenCase() || Urgent.isStructural(warning)) {
      return null;
    }
    var query =
        new FindWarnings(
            warning.unit(),
            false,
            warning.controlPoint(),
            FindWarnings.Filter.CLOSED,
            null,
            null,
            List.of(),
            false,
            0,
            MEMBERS);
    return Headlines.before(warning, questions.ask(query, FindWarnings.Result.class).items())
        .map(one -> new Relapse(one.id(), views.endedOn(locale, one)))
        .orElse(null);
  }

  /** The open cases of the same control point in the units below. */
  private List<FindWarnings.Item> members(SignedIn person, FindWarnings.Item warning) {
    if (warning.members() == 0) {
      return List.of();
    }
    var query =
        new FindWarnings(
            warning.unit(),
            true,
            warning.controlPoint(),
            FindWarnings.Filter.OPEN,
            null,
            null,
            person.scopes(),
            false,
            0,
            MEMBERS);
    return questions.ask(query, FindWarnings.Result.class).items().stream()
        .filter(one -> !one.id().equals(warning.id()))
        .toList();
  }

  private @Nullable String owner(@Nullable String unit) {
    if (unit == null) {
      return null;
    }
    ListUnits.Item item = questions.ask(new FindUnit(unit), FindUnit.Result.class).unit();
    return item == null || item.name() == null ? unit : item.name();
  }

  private List<ControlPointDefinition> points() {
    return questions
        .ask(new ListControlPoints(true), ListControlPoints.Result.class)
        .items()
        .stream()
        .map(ListControlPoints.Item::definition)
        .sorted(Comparator.comparing(ControlPointDefinition::code))
        .toList();
  }

  private static String name(@Nullable Enum<?> constant) {
    return constant == null ? "" : constant.name();
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
