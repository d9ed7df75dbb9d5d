package io.vigil.app.page;

import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.rulebook.RuleBookChange;
import io.vigil.api.tally.Severity;
import io.vigil.app.incident.IncidentRights;
import io.vigil.app.incident.RuleBookDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 事故认定办法: the rules in force, their versions, and the next one. */
@Controller
@ForOffice
class RuleBookController extends VersionPage {
  private static final List<String> MEASURES =
      List.of(
          "minutes",
          "hours",
          "class-hours",
          "days",
          "working-days",
          "times",
          "students",
          "errors",
          "percent-of-term",
          "choice");

  private final RuleBookDesk desk;
  private final CollegeCalendar calendar;
  private final Offices offices;
  private final Actors actors;

  RuleBookController(RuleBookDesk desk, CollegeCalendar calendar, Offices offices, Actors actors) {
    this.desk = desk;
    this.calendar = calendar;
    this.offices = offices;
    this.actors = actors;
  }

  @GetMapping("/rule-book")
  String rules(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String version,
      Model model) {
    FindRuleBook.Result found = desk.find(null, version);
    model.addAttribute("rules", found.inForce());
    model.addAttribute("versions", found.versions().reversed());
    model.addAttribute("today", calendar.today());
    model.addAttribute("severities", Severity.values());
    model.addAttribute("offices", offices);
    model.addAttribute("actors", actors);
    model.addAttribute("maySet", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    return "rule-book";
  }

  @GetMapping("/rule-book/edit")
  @ForQualityOffice
  String edit(@AuthenticationPrincipal SignedIn person, Model model) {
    return form(person, RuleBookForm.fields(desk.newest(), calendar.today().plusDays(1)), model);
  }

  /** Back from the preview, with what was written. */
  @PostMapping("/rule-book/edit")
  @ForQualityOffice
  String again(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model) {
    return form(person, fields, model);
  }

  @Override
  String form(SignedIn person, Map<String, String> fields, Model model) {
    FindRuleBook.Result found = desk.find(null, null);
    RuleBook rules = desk.find(null, found.newest()).inForce();
    model.addAttribute("f", fields);
    model.addAttribute("categoryRows", RuleBookForm.rows(fields, "c"));
    model.addAttribute("clauseRows", RuleBookForm.rows(fields, "k"));
    model.addAttribute("choiceRows", RuleBookForm.choiceRows(fields));
    model.addAttribute("severities", Severity.values());
    model.addAttribute("levels", DecisionLevel.values());
    model.addAttribute("measures", MEASURES);
    model.addAttribute("rules", rules);
    model.addAttribute("kept", kept(person, rules));
    model.addAttribute("officeNames", offices.names());
    model.addAttribute("actors", actors);
    if (isSuperseded(new RuleBookForm(fields), found.newest(), model)) {
      found.versions().stream()
          .filter(one -> one.version().equals(found.newest()))
          .forEach(one -> model.addAttribute("newest", one));
    }
    return "rule-book-edit";
  }

  /** Codes of the categories that somebody leaves as they are. */
  private static Set<String> kept(SignedIn person, RuleBook rules) {
    return IncidentRights.mayUnseal(person.role())
        ? Set.of()
        : rules.categories().stream()
            .filter(Category::sealed)
            .map(Category::code)
            .collect(Collectors.toSet());
  }

  /** What would change, before it does. */
  @PostMapping("/rule-book/preview")
  @ForQualityOffice
  String preview(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model) {
    return orForm(person, fields, model, () -> preview(person, new RuleBookForm(fields), model));
  }

  private String preview(SignedIn person, RuleBookForm form, Model model) {
    RuleBook before = desk.newest();
    RuleBook after = form.read(before);
    desk.check(person, after, form.basedOn());
    model.addAttribute("before", before);
    model.addAttribute("after", after);
    model.addAttribute("changes", RuleBookChange.between(before, after));
    model.addAttribute("fields", form.filled());
    return "rule-book-preview";
  }

  @PostMapping("/rule-book/versions")
  @ForQualityOffice
  String issue(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after) {
    return orForm(person, fields, model, () -> issue(person, new RuleBookForm(fields), after));
  }

  private String issue(SignedIn person, RuleBookForm form, RedirectAttributes after) {
    RuleBook book = form.read(desk.newest());
    desk.issue(person, new RuleBookDesk.Told(book, form.text("reason"), form.basedOn()), CHANNEL);
    after.addFlashAttribute("issued", book.version());
    after.addAttribute("version", book.version());
    return "redirect:/rule-book";
  }
}
