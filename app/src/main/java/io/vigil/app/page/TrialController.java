package io.vigil.app.page;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.grading.Colour;
import io.vigil.api.period.Period;
import io.vigil.api.trial.FindTrial;
import io.vigil.api.trial.Trial;
import io.vigil.api.trial.TrialChange;
import io.vigil.app.rest.TrialDesk;
import io.vigil.app.rest.TrialRefused;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 试算: which warnings there would have been under other lines. */
@Controller
@ForQualityOffice
class TrialController {
  private static final int YEARS = 8;
  private static final int SIZE = 20;
  private static final List<Colour> COLOURS = List.of(Colour.values()).reversed();

  private final TrialDesk desk;
  private final TrialViews views;
  private final UnitTree tree;
  private final CollegeCalendar calendar;

  TrialController(TrialDesk desk, TrialViews views, UnitTree tree, CollegeCalendar calendar) {
    this.desk = desk;
    this.views = views;
    this.tree = tree;
    this.calendar = calendar;
  }

  @GetMapping("/control-points/{code}/trial")
  String form(@AuthenticationPrincipal SignedIn person, @PathVariable String code, Model model) {
    FindControlPoint.Result point = desk.point(code);
    ControlPointDefinition definition = Objects.requireNonNull(point.definition());
    form(person, definition, TrialForm.of(definition, desk.inForce(point)), model);
    return "trial";
  }

  @PostMapping("/control-points/{code}/trial")
  ModelAndView start(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String code,
      @ModelAttribute("form") TrialForm form,
      Model model,
      Locale locale) {
    ControlPointDefinition point = Objects.requireNonNull(desk.point(code).definition());
    DateRange days = days(form.schoolYear());
    try {
      String id =
          desk.start(
              person,
              new TrialDesk.Wish(
                  code,
                  form.unit() == null || form.unit().isBlank() ? null : form.unit(),
                  days == null ? null : days.first(),
                  days == null ? null : days.last(),
                  form.proposal()));
      return new ModelAndView("redirect:/trials/" + id);
    } catch (TrialRefused refusal) {
      form(person, point, form, model);
      model.addAttribute("refusal", views.refusal(locale, refusal));
      return new ModelAndView("trial", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping("/trials/{id}")
  String page(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    Trial trial = show(person, id, null, 0, model);
    ControlPointDefinition point =
        Objects.requireNonNull(desk.point(trial.order().controlPoint()).definition());
    form(person, point, TrialForm.of(trial.order(), year(trial.order().from())), model);
    return "trial";
  }

  @GetMapping("/trials/{id}/result")
  String result(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    show(person, id, null, 0, model);
    return "parts/trial-result";
  }

  @GetMapping("/trials/{id}/changes")
  String changes(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam TrialChange.@Nullable Kind kind,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    show(person, id, kind, Math.max(page, 0), model);
    return "parts/trial-changes";
  }

  @PostMapping("/trials/{id}/cancel")
  String cancel(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    desk.cancel(person, id);
    return "redirect:/trials/" + id;
  }

  private Trial show(
      SignedIn person, String id, TrialChange.@Nullable Kind kind, int page, Model model) {
    Trial trial = desk.find(person, new FindTrial(id, kind, page, SIZE));
    model.addAttribute("trial", trial);
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", TrialChange.Kind.values());
    model.addAttribute("colours", COLOURS);
    model.addAttribute("changes", views.changes(trial));
    model.addAttribute("pager", new Pager(page, SIZE, trial.total()));
    return trial;
  }

  private void form(SignedIn person, ControlPointDefinition point, TrialForm form, Model model) {
    model.addAttribute("point", point);
    model.addAttribute("form", form);
    model.addAttribute("units", tree.choices(person, form.unit()));
    int current = calendar.terms().schoolYearOn(calendar.today()).startYear();
    List<Period.SchoolYear> years =
        IntStream.range(0, YEARS).mapToObj(back -> new Period.SchoolYear(current - back)).toList();
    model.addAttribute("years", years);
  }

  private @Nullable DateRange days(Period.@Nullable SchoolYear year) {
    return year == null ? null : calendar.terms().range(year);
  }

  private @Nullable Integer year(@Nullable LocalDate from) {
    return from == null ? null : calendar.terms().schoolYearOn(from).startYear();
  }
}
