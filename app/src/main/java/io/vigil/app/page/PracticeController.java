package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.practice.FindPractices;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeStep;
import io.vigil.app.register.PracticeDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 案例库: good practice for others to adopt, and lessons. */
@Controller
@ForOffice
class PracticeController {
  private static final String CHANNEL = "page";

  private final PracticeDesk desk;
  private final UnitTree tree;
  private final Actors actors;
  private final GoodNews news;

  PracticeController(PracticeDesk desk, UnitTree tree, Actors actors, GoodNews news) {
    this.desk = desk;
    this.tree = tree;
    this.actors = actors;
    this.news = news;
  }

  @GetMapping("/registers/practices")
  String list(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
    boolean mayPropose =
        person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER);
    model.addAttribute("items", desk.all());
    model.addAttribute("better", news.of(person, locale));
    model.addAttribute("kinds", PracticeKind.values());
    model.addAttribute("mayPropose", mayPropose);
    if (mayPropose) {
      model.addAttribute("units", tree.choices(person, null));
    }
    return "practices";
  }

  @PostMapping("/registers/practices")
  @ForCaseworkers
  String propose(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String kind,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String title,
      @RequestParam @Nullable String text,
      @RequestParam @Nullable String link,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    try {
      var proposal = new PracticeDesk.Proposal(kind, unit, title, text, link, null);
      return "redirect:/registers/practices/" + desk.propose(person, proposal, CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, "propose", fields, after);
      return "redirect:/registers/practices";
    }
  }

  @GetMapping("/registers/practices/{id}")
  String one(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    FindPractices.Item practice = desk.require(id);
    model.addAttribute("practice", practice);
    model.addAttribute("history", desk.history(id));
    model.addAttribute("steps", CheckForms.names(desk.possible(person, practice)));
    model.addAttribute("actors", actors);
    return "practice";
  }

  @PostMapping("/registers/practices/{id}/{step}")
  @ForQualityOffice
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam @Nullable String text,
      @RequestParam @Nullable String document,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    PracticeStep wanted = CheckForms.step(step, PracticeStep.class);
    try {
      desk.take(person, id, wanted, new PracticeDesk.Told(null, text, document), CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, step, fields, after);
    }
    after.addAttribute("id", id);
    return "redirect:/registers/practices/{id}";
  }
}
