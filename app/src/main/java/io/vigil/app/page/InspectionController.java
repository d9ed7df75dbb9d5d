package io.vigil.app.page;

import io.vigil.api.finding.FindingKind;
import io.vigil.api.inspection.FindInspections;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionStep;
import io.vigil.api.inspection.Observed;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.attachment.Enclosures;
import io.vigil.app.check.InspectionDesk;
import io.vigil.app.check.InspectionPlans;
import io.vigil.app.check.StepTold;
import io.vigil.app.incident.FindingDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 教学检查, 巡课, 听课, 信息员: recorded on a phone, looked at again until put right. */
@Controller
@ForOffice
class InspectionController {
  private static final int CHOICES = 500;
  private static final String CHANNEL = "page";
  private static final List<InspectionKind> BY_PHONE =
      List.of(InspectionKind.PATROL, InspectionKind.OBSERVATION, InspectionKind.STUDENT_NOTE);

  private final InspectionDesk desk;
  private final InspectionPlans plans;
  private final FindingDesk findings;
  private final ObservedChoices choices;
  private final Questions questions;
  private final Actors actors;
  private final Enclosures enclosures;

  InspectionController(
      InspectionDesk desk,
      InspectionPlans plans,
      FindingDesk findings,
      ObservedChoices choices,
      Questions questions,
      Actors actors,
      Enclosures enclosures) {
    this.desk = desk;
    this.plans = plans;
    this.findings = findings;
    this.choices = choices;
    this.questions = questions;
    this.actors = actors;
    this.enclosures = enclosures;
  }

  @PostMapping("/checks/inspections/plan")
  @ForQualityOffice
  String plan(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String term,
      RedirectAttributes after) {
    try {
      plans.plan(person, new InspectionPlans.Plan(term, List.of(), List.of(), null), CHANNEL);
    } catch (Rejection | IllegalArgumentException e) {
      after.addFlashAttribute("refused", e);
    }
    return "redirect:/checks";
  }

  @GetMapping("/checks/inspections/new")
  @ForCaseworkers
  String entry(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable InspectionKind kind,
      Model model) {
    return form(person, Map.of("kind", kind == null ? "PATROL" : kind.name()), model);
  }

  private String form(SignedIn person, Map<String, String> told, Model model) {
    List<ListUnits.Item> units = units(person);
    String unit = told.getOrDefault("unit", units.isEmpty() ? "" : units.getFirst().unit());
    model.addAttribute("kinds", BY_PHONE);
    model.addAttribute("units", units);
    model.addAttribute("told", told);
    model.addAttribute("enclosed", enclosures.limit(true));
    model.addAttribute("choices", choices.present(person, unit));
    return "inspection-new";
  }

  /** Courses, classes and teachers of a unit, to choose from. */
  @GetMapping("/checks/inspections/choices")
  @ForCaseworkers
  String choices(@AuthenticationPrincipal SignedIn person, @RequestParam String unit, Model model) {
    model.addAttribute("choices", choices.present(person, unit));
    return "parts/observed-choices";
  }

  /** The units of the scope, or those right below the college. */
  private List<ListUnits.Item> units(SignedIn person) {
    List<ListUnits.Item> top = ask(new ListUnits(null, null, person.scopes(), CHOICES));
    return person.seesEverything() && !top.isEmpty()
        ? ask(new ListUnits(top.getFirst().unit(), null, List.of(), CHOICES))
        : top;
  }

  private List<ListUnits.Item> ask(ListUnits question) {
    return questions.ask(question, ListUnits.Result.class).units();
  }

  @PostMapping("/checks/inspections/new")
  @ForCaseworkers
  String record(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam InspectionKind kind,
      @RequestParam String unit,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Model model,
      RedirectAttributes after) {
    try {
      Observed observed = choices.known(person, unit, observed(fields));
      String found = text(fields, "found");
      int lost =
          enclosures.taking(
              files, true, read -> recorded(person, kind, unit, observed, found, read));
      after.addFlashAttribute("recorded", found == null ? "plain" : "finding");
      after.addFlashAttribute("lost", lost);
      after.addAttribute("kind", kind);
      return "redirect:/checks/inspections/new";
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      return form(person, fields, model);
    }
  }

  /** Says how many files could not be kept. */
  private int recorded(
      SignedIn person,
      InspectionKind kind,
      String unit,
      Observed observed,
      @Nullable String found,
      List<Enclosures.Enclosed> files) {
    String id = desk.record(person, kind, unit, observed, null, null, CHANNEL);
    return found == null
        ? desk.enclose(person, id, unit, files, CHANNEL)
        : findings.note(person, finding(kind, unit, observed, found), files, CHANNEL).lost();
  }

  /** What was found goes where all findings are settled. */
  private static FindingDesk.NoteTold finding(
      InspectionKind kind, String unit, Observed observed, String found) {
    FindingKind as =
        switch (kind) {
          case PATROL -> FindingKind.WALK_THROUGH;
          case OBSERVATION -> FindingKind.OBSERVATION;
          case STUDENT_NOTE -> FindingKind.STUDENT_INFORMANT;
          default -> FindingKind.SPOT_CHECK;
        };
    return new FindingDesk.NoteTold(
        as.name(), unit, observed.place(), found, observed.present(), observed.enrolled(), null);
  }

  @GetMapping("/checks/inspections/{id}")
  String one(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    FindInspections.Item check = desk.require(person, id);
    model.addAttribute("check", check);
    model.addAttribute("history", desk.history(id));
    model.addAttribute("steps", CheckForms.names(desk.possible(person, check)));
    model.addAttribute("actors", actors);
    return "inspection";
  }

  @PostMapping("/checks/inspections/{id}/{step}")
  @ForCaseworkers
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    try {
      var told =
          new InspectionDesk.Told(
              new StepTold(null, fields.get("text"), null, fields.get("finding"), null),
              observed(fields),
              WrittenAnswers.yesNo("putRight", fields.get("putRight")),
              null);
      desk.take(person, id, CheckForms.step(step, InspectionStep.class), told, CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, step, fields, after);
    }
    after.addAttribute("id", id);
    return "redirect:/checks/inspections/{id}";
  }

  private static Observed observed(Map<String, String> fields) {
    return new Observed(
        text(fields, "place"),
        text(fields, "subject"),
        text(fields, "teacher"),
        count(fields, "visited"),
        count(fields, "problems"),
        count(fields, "present"),
        count(fields, "enrolled"),
        score(fields),
        text(fields, "note"));
  }

  private static @Nullable String text(Map<String, String> fields, String name) {
    String text = Objects.requireNonNullElse(fields.get(name), "").strip();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Integer count(Map<String, String> fields, String name) {
    String text = text(fields, name);
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw Rejection.invalid(
          "field.no-whole-number", "'%s' is '%s'; write a whole number.", name, text);
    }
  }

  private static @Nullable Double score(Map<String, String> fields) {
    String text = text(fields, "score");
    try {
      return WrittenNumbers.number("score", text);
    } catch (Rejection e) {
      throw Rejection.invalid(
          "inspection.score-unreadable", "'score' is '%s'; write a number from 0 to 100.", text);
    }
  }
}
