package io.vigil.app.page;

import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.DiagnosisStep;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.review.FindReviews;
import io.vigil.api.review.ReviewStep;
import io.vigil.app.diagnosis.DiagnosisDesk;
import io.vigil.app.diagnosis.DiagnosisRights;
import io.vigil.app.diagnosis.DueDuties;
import io.vigil.app.diagnosis.ReviewDesk;
import io.vigil.app.diagnosis.SchemeBook;
import io.vigil.app.security.Actors;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForExpertEntrance;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.KnownNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 自我诊改: what is due, the workbench of the elements, the forms, the folders of evidence. */
@Controller
@ForOffice
class DiagnosisController {
  private static final int SHOWN = 100;
  private static final String CHANNEL = "page";

  private final DiagnosisDesk desk;
  private final DiagnosisViews views;
  private final DiagnosisPapers papers;
  private final ReviewDesk reviews;
  private final DueDuties duties;
  private final SchemeBook schemes;
  private final UnitTree tree;
  private final CollegeCalendar calendar;
  private final KnownNames names;
  private final Actors actors;

  DiagnosisController(
      DiagnosisDesk desk,
      DiagnosisViews views,
      DiagnosisPapers papers,
      ReviewDesk reviews,
      DueDuties duties,
      SchemeBook schemes,
      UnitTree tree,
      CollegeCalendar calendar,
      KnownNames names,
      Actors actors) {
    this.desk = desk;
    this.views = views;
    this.papers = papers;
    this.reviews = reviews;
    this.duties = duties;
    this.schemes = schemes;
    this.tree = tree;
    this.calendar = calendar;
    this.names = names;
    this.actors = actors;
  }

  /** A duty in words. */
  record DutyLine(DueDuties.Duty duty, String text) {}

  @GetMapping("/diagnosis")
  String page(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
    List<FindDiagnoses.Item> all = desk.find(person, null, null, null, SHOWN);
    List<FindReviews.Item> held = reviews.all();
    model.addAttribute(
        "duties",
        duties.of(person).stream()
            .map(duty -> new DutyLine(duty, views.duty(duty, locale)))
            .toList());
    all.stream()
        .filter(item -> item.level() == DiagnosisLevel.SCHOOL)
        .findFirst()
        .ifPresent(item -> model.addAttribute("bench", views.bench(person, item, locale)));
    model.addAttribute("diagnoses", all);
    model.addAttribute("reviews", held);
    model.addAttribute("schemes", schemes.inForce());
    model.addAttribute("levels", desk.levels(person));
    model.addAttribute("units", tree.choices(person, null));
    model.addAttribute("cycle", cycle());
    model.addAttribute("cycles", cycles());
    model.addAttribute(
        "mayDraw", person.is(ForExpertEntrance.class.getAnnotation(AllowedTo.class).value()));
    model.addAttribute("mayOpen", DiagnosisRights.STEPS.allow(person, DiagnosisStep.WRITE));
    model.addAttribute("mayAnnounce", DiagnosisRights.STEPS.allow(person, ReviewStep.CONCLUDE));
    return "diagnosis";
  }

  /** The school year that ended last. */
  private String cycle() {
    int year = calendar.terms().schoolYearOn(calendar.today()).startYear() - 1;
    return "%d-%02d".formatted(year, (year + 1) % 100);
  }

  /** School years, and terms for courses, the latest first. */
  private List<String> cycles() {
    int year = calendar.terms().schoolYearOn(calendar.today()).startYear();
    return Stream.of(year, year - 1, year - 2)
        .map(SchoolYear::new)
        .flatMap(one -> Stream.of(one.code(), one.code() + "/1", one.code() + "/2"))
        .toList();
  }

  @PostMapping("/diagnosis")
  @ForCaseworkers
  String open(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam DiagnosisLevel level,
      @RequestParam String unit,
      @RequestParam String cycle,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    try {
      var opening =
          new DiagnosisDesk.Opening(level, names.unit(unit), cycle.strip(), null, null, null);
      after.addAttribute("id", desk.open(person, opening, CHANNEL));
      return "redirect:/diagnosis/{id}";
    } catch (Rejection e) {
      after.addFlashAttribute("refused", e);
      after.addFlashAttribute("taken", "open");
      after.addFlashAttribute("typed", fields);
      return "redirect:/diagnosis";
    }
  }

  @GetMapping("/diagnosis/{id}")
  String one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    FindDiagnoses.Item item = desk.require(person, id);
    model.addAttribute("bench", views.bench(person, item, locale));
    model.addAttribute("scheme", schemes.version(item.scheme(), item.schemeVersion()));
    model.addAttribute("steps", CheckForms.names(desk.possible(person, item)));
    model.addAttribute("history", desk.written(id).steps());
    model.addAttribute("actors", actors);
    return "diagnosis-one";
  }

  /** All texts as they are handed in, to be printed and signed. */
  @GetMapping("/diagnosis/{id}/report")
  String report(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    FindDiagnoses.Item item = desk.require(person, id);
    String diagnosis = "/diagnosis/" + id;
    return PaperView.show(
        model,
        papers.report(item, locale),
        diagnosis,
        DiagnosisPapers.isHandedIn(item) ? diagnosis + "/report/file" : null);
  }

  @PostMapping("/diagnosis/{id}/{step}")
  @ForCaseworkers
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    try {
      DiagnosisStep wanted = CheckForms.step(step, DiagnosisStep.class);
      desk.take(person, id, wanted, new DiagnosisDesk.StepTold(text, null, null), CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, step, fields, after);
    }
    after.addAttribute("id", id);
    return "redirect:/diagnosis/{id}";
  }
}
