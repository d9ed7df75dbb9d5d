package io.vigil.app.page;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.message.Basis;
import io.vigil.app.check.CalendarDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 校历: terms, days off, days worked in their place and breaks; their versions, and the next. */
@Controller
@ForOffice
class CalendarController extends VersionPage {
  private static final int YEARS = 3;

  private final CalendarDesk desk;
  private final CollegeCalendar calendar;
  private final Actors actors;

  CalendarController(CalendarDesk desk, CollegeCalendar calendar, Actors actors) {
    this.desk = desk;
    this.calendar = calendar;
    this.actors = actors;
  }

  /** The days between a term and the next one. */
  record Between(LocalDate first, LocalDate last, boolean summer) {}

  /**
   * A term as it is and as it would be.
   *
   * @param before as entered or assumed
   */
  record Moved(TermDates before, FindCalendar.TermRow after, boolean running) {}

  @GetMapping("/registers/calendar")
  String page(@AuthenticationPrincipal SignedIn person, Model model) {
    return form(person, Map.of(), model);
  }

  /** Back from the preview, with what was written. */
  @PostMapping("/registers/calendar")
  @ForQualityOffice
  String again(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model) {
    return form(person, fields, model);
  }

  @Override
  String form(SignedIn person, Map<String, String> fields, Model model) {
    FindCalendar.Result found = desk.find();
    AcademicCalendar terms = found.calendar();
    LocalDate today = calendar.today();
    int year = terms.schoolYearOn(today).startYear();
    List<TermDates> shown = CalendarForm.terms(terms, year, YEARS);
    model.addAttribute("terms", shown);
    model.addAttribute("between", between(shown));
    model.addAttribute(
        "days", found.days().stream().filter(day -> isNear(day.date(), shown)).toList());
    model.addAttribute("breaks", found.breaks());
    model.addAttribute("versions", found.versions());
    model.addAttribute("f", upToDate(fields, found, model));
    model.addAttribute("basis", found.newest());
    model.addAttribute("today", today);
    model.addAttribute("actors", actors);
    model.addAttribute("maySet", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    return "calendar";
  }

  /** Of what was written over another version only what does not rest on that. */
  private static Map<String, String> upToDate(
      Map<String, String> fields, FindCalendar.Result found, Model model) {
    var form = new CalendarForm(fields);
    if (!isSuperseded(form, found.newest(), model)) {
      return fields;
    }
    found.versions().stream().findFirst().ifPresent(one -> model.addAttribute("newest", one));
    return form.additions();
  }

  private static boolean isNear(LocalDate day, List<TermDates> terms) {
    return !day.isBefore(terms.getFirst().firstMonday())
        && !day.isAfter(terms.getLast().range().last());
  }

  private static List<Between> between(List<TermDates> terms) {
    List<Between> between = new ArrayList<>();
    for (int i = 1; i < terms.size(); i++) {
      LocalDate first = terms.get(i - 1).range().last().plusDays(1);
      LocalDate last = terms.get(i).firstMonday().minusDays(1);
      if (!last.isBefore(first)) {
        between.add(new Between(first, last, terms.get(i).term().number() == 1));
      }
    }
    return between;
  }

  /** What would change, before it does. */
  @PostMapping("/registers/calendar/preview")
  @ForQualityOffice
  String preview(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model) {
    return orForm(person, fields, model, () -> preview(new CalendarForm(fields), model));
  }

  private String preview(CalendarForm form, Model model) {
    CalendarDesk.Told told = form.read();
    FindCalendar.Result found = desk.find();
    Basis.requireNewest(told.basedOn(), found.newest());
    model.addAttribute("told", told);
    model.addAttribute("moved", moved(told, found.calendar()));
    model.addAttribute("fields", form.filled());
    return "calendar-preview";
  }

  private List<Moved> moved(CalendarDesk.Told told, AcademicCalendar terms) {
    return Objects.requireNonNullElse(told.terms(), List.<FindCalendar.TermRow>of()).stream()
        .flatMap(
            row ->
                CalendarForm.termOf(row.term())
                    .map(terms::dates)
                    .map(before -> new Moved(before, row, isRunning(before.range())))
                    .stream())
        .toList();
  }

  private boolean isRunning(DateRange range) {
    return range.contains(calendar.today());
  }

  @PostMapping("/registers/calendar/versions")
  @ForQualityOffice
  String issue(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after) {
    return orForm(person, fields, model, () -> issue(person, new CalendarForm(fields), after));
  }

  private String issue(SignedIn person, CalendarForm form, RedirectAttributes after) {
    after.addFlashAttribute("issued", desk.revise(person, form.read(), CHANNEL).version());
    return "redirect:/registers/calendar";
  }
}
