package io.vigil.app.page;

import io.vigil.api.baseline.FindBaselines;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.warning.FindRecurrences;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindSameTrouble;
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
import io.vigil.app.wording.Periods;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@ForOffice
class WarningController {
  private static final int MEMBERS = 200;
  private static final int OWED = 12;

  private final Questions questions;
  private final UnitAccess access;
  private final WarningViews views;
  private final EvidenceViews evidence;
  private final LatestJudgements judgements;
  private final Company company;
  private final CaseFacts facts;
  private final OccurrenceLinks occurrences;
  private final IncidentAnswer incident;
  private final ResponseDesk desk;
  private final ResponseViews responses;
  private final EffectViews effects;
  private final CaseTimeline timeline;
  private final SameMatter matter;
  private final CaseCharts charts;
  private final Periods periods;

  WarningController(
      Questions questions,
      UnitAccess access,
      WarningViews views,
      EvidenceViews evidence,
      LatestJudgements judgements,
      Company company,
      CaseFacts facts,
      OccurrenceLinks occurrences,
      IncidentAnswer incident,
      ResponseDesk desk,
      ResponseViews responses,
      EffectViews effects,
      CaseTimeline timeline,
      SameMatter matter,
      CaseCharts charts,
      Periods periods) {
    this.questions = questions;
    this.access = access;
    this.views = views;
    this.evidence = evidence;
    this.judgements = judgements;
    this.company = company;
    this.facts = facts;
    this.occurrences = occurrences;
    this.incident = incident;
    this.desk = desk;
    this.responses = responses;
    this.effects = effects;
    this.timeline = timeline;
    this.matter = matter;
    this.charts = charts;
    this.periods = periods;
  }

  /** What people did about it, and what they can do. */
  private void addResponse(
      SignedIn person,
      Locale locale,
      FindWarning.Result found,
      List<EvidenceViews.Step> steps,
      @Nullable ControlPointDefinition point,
      Model model) {
    FindResponse.Result response = desk.of(Objects.requireNonNull(found.warning()).id());
    FindResponses.Answer answer = response.answer();
    model.addAttribute("response", response);
    model.addAttribute("answered", answer == null ? null : responses.answered(locale, answer));
    model.addAttribute("possible", responses.possible(person, found, response));
    model.addAttribute("happened", happened(responses.steps(locale, response.steps()), steps));
    addTimeline(person, locale, found, response, model);
    model.addAttribute(
        "noticed", responses.noticed(locale, Objects.requireNonNull(found.warning()), response));
    model.addAttribute("causes", TypicalCause.values());
    model.addAttribute("grounds", WithdrawalGround.values());
    model.addAttribute("effect", effects.of(locale, point, found, answer));
  }

  private void addTimeline(
      SignedIn person,
      Locale locale,
      FindWarning.Result found,
      FindResponse.Result response,
      Model model) {
    FindWarnings.Item warning = Objects.requireNonNull(found.warning());
    List<SameMatter.Answered> others = matter.of(person, warning);
    model.addAttribute("elsewhere", matter.links(locale, others));
    model.addAttribute(
        "timeline",
        timeline.of(
            person,
            locale,
            warning,
            response,
            Stream.of(
                    timeline.turns(locale, found),
                    matter.measures(locale, others),
                    matter.effects(locale, others))
                .flatMap(lines -> lines)));
  }

  /** What the readings said or what somebody did, never both. */
  record Happened(
      Instant at, EvidenceViews.@Nullable Step seen, ResponseViews.@Nullable Step taken) {}

  private static List<Happened> happened(
      List<ResponseViews.Step> taken, List<EvidenceViews.Step> seen) {
    return Stream.concat(
            seen.stream().map(step -> new Happened(step.at(), step, null)),
            taken.stream().map(step -> new Happened(step.at(), null, step)))
        .sorted(Comparator.comparing(Happened::at))
        .toList();
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

  private void addMarked(
      SignedIn person,
      Locale locale,
      FindWarnings.Item warning,
      @Nullable ControlPointDefinition point,
      Model model) {
    model.addAttribute(
        "marked", point == null ? List.of() : charts.marked(person, locale, warning, point));
  }

  /** A unit with what it is called. */
  record Named(String unit, String name) {}

  /** A case that came back, and when it had been over. */
  record Relapse(String id, String endedOn) {}

  @GetMapping("/warnings/{id}")
  String one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    FindWarning.Result found =
        questions.ask(new FindWarning(id, person.scopes()), FindWarning.Result.class);
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
    model.addAttribute("state", views.state(locale, warning));
    addMissing(warning.evidence().missing(), model);
    model.addAttribute("event", warning.evidence().occurrence() != null);
    model.addAttribute("events", occurrences.of(person, locale, warning.evidence().occurrence()));
    model.addAttribute("incident", incident.of(person, warning.evidence().occurrence()));
    model.addAttribute("inHandOf", incident.inHandOf(person, warning.evidence().occurrence()));
    model.addAttribute(
        "rule", evidence.rule(locale, warning.evidence(), warning.colour(), point.lines()));
    addFacts(person, locale, warning, point.definition(), model);
    addMarked(person, locale, warning, point.definition(), model);
    List<EvidenceViews.Step> steps = evidence.steps(locale, found.history());
    addResponse(person, locale, found, steps, point.definition(), model);
    model.addAttribute("seen", evidence.seen(locale, warning.evidence()));
    FindWarnings.Ending ending = warning.ending();
    if (warning.state() != WarningState.OPEN && (ending == null || ending.worst() == null)) {
      model.addAttribute("worst", evidence.worst(locale, found.history()));
    }
    model.addAttribute("responsible", found.responsible());
    model.addAttribute("relapse", relapse(locale, warning));
    List<FindWarnings.Item> members = members(person, warning);
    List<FindWarnings.Item> same = same(person, warning);
    model.addAttribute("members", views.of(locale, members));
    model.addAttribute("same", views.of(locale, same));
    model.addAttribute(
        "company",
        company.of(
            person,
            locale,
            warning,
            Stream.of(List.of(warning), members, same).flatMap(List::stream).toList()));
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
    ListUnits.Item item = questions.ask(new FindUnit(unit), FindUnit.Result.class).unit();
    return new Named(unit, item == null || item.name() == null ? unit : item.name());
  }

  /** The case of the same series that was over within the year before this one. */
  private @Nullable Relapse relapse(Locale locale, FindWarnings.Item warning) {
    if (!warning.state().isOpenCase()
        || Urgent.isStructural(warning)
        || warning.evidence().occurrence() != null) {
      return null;
    }
    return questions
        .ask(new FindRecurrences(List.of(warning.id())), FindRecurrences.Result.class)
        .items()
        .stream()
        .filter(one -> one.again().equals(warning.id()))
        .findFirst()
        .map(one -> new Relapse(one.warningId(), periods.date(locale, one.endedOn())))
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

  /** Warnings of the same trouble, as far as somebody may see them. */
  private List<FindWarnings.Item> same(SignedIn person, FindWarnings.Item warning) {
    return questions
        .ask(new FindSameTrouble(warning.id()), FindSameTrouble.Result.class)
        .items()
        .stream()
        .filter(one -> access.sees(person, one.unit()))
        .toList();
  }
}
