package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.survey.Respondents;
import io.vigil.app.register.SurveyDesk;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 调研: whom a survey asked what, how many answered, and what came of it. */
@Controller
@ForOffice
class SurveyController {
  private static final String CHANNEL = "page";

  private final SurveyDesk desk;
  private final UnitTree tree;

  SurveyController(SurveyDesk desk, UnitTree tree) {
    this.desk = desk;
    this.tree = tree;
  }

  @GetMapping("/registers/surveys")
  String list(@AuthenticationPrincipal SignedIn person, Model model) {
    boolean mayOpen = person.is(Role.ADMIN, Role.QUALITY_OFFICE);
    model.addAttribute("items", desk.all(person));
    model.addAttribute("respondents", Respondents.values());
    model.addAttribute("mayOpen", mayOpen);
    if (mayOpen) {
      model.addAttribute("units", tree.choices(person, null));
    }
    return "surveys";
  }

  /** One question a line. */
  @PostMapping("/registers/surveys")
  @ForQualityOffice
  String open(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String respondents,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String title,
      @RequestParam @Nullable String period,
      @RequestParam @Nullable Integer population,
      @RequestParam @Nullable Integer sent,
      @RequestParam(defaultValue = "") String questions,
      @RequestParam @Nullable String controlPoint,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    List<String> asked =
        questions.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    try {
      var opening =
          new SurveyDesk.Opening(
              respondents, unit, title, period, population, sent, asked, controlPoint, null);
      return "redirect:/registers/surveys/" + desk.open(person, opening, CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, "open", fields, after);
      return "redirect:/registers/surveys";
    }
  }

  @GetMapping("/registers/surveys/{id}")
  String one(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    model.addAttribute("survey", desk.require(person, id));
    model.addAttribute("mayWrite", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    return "survey";
  }

  @PostMapping("/registers/surveys/{id}/evaluate")
  @ForQualityOffice
  String evaluate(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam @Nullable Integer valid,
      @RequestParam(required = false) @Nullable List<Double> score,
      @RequestParam @Nullable String text,
      @RequestParam MultiValueMap<String, String> fields,
      RedirectAttributes after) {
    try {
      desk.evaluate(person, id, new SurveyDesk.Outcome(valid, score, text, null), CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, after);
      after.addFlashAttribute("typed", fields);
    }
    after.addAttribute("id", id);
    return "redirect:/registers/surveys/{id}";
  }
}
