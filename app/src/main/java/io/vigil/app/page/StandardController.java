package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.standard.Execution;
import io.vigil.api.standard.FindStandards;
import io.vigil.api.standard.StandardState;
import io.vigil.api.standard.StandardStep;
import io.vigil.app.register.StandardDesk;
import io.vigil.app.register.StandardList;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
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

/** 标准与制度: what is in force, who keeps it, and by when it must be revised. */
@Controller
@ForOffice
class StandardController {
  private static final String CHANNEL = "page";
  private static final String RULES_CHECKED = "SCH-03";

  private final StandardDesk desk;
  private final StandardList list;
  private final UnitTree tree;
  private final Actors actors;
  private final ReportedScope reported;

  StandardController(
      StandardDesk desk, StandardList list, UnitTree tree, Actors actors, ReportedScope reported) {
    this.desk = desk;
    this.list = list;
    this.tree = tree;
    this.actors = actors;
    this.reported = reported;
  }

  @GetMapping("/registers")
  String registers() {
    return "redirect:/registers/standards";
  }

  @GetMapping("/registers/standards")
  String list(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
    FindStandards.Result all = desk.all();
    boolean mayIssue = person.is(Role.ADMIN, Role.QUALITY_OFFICE);
    model.addAttribute("items", all.items());
    model.addAttribute("inForce", all.inState(StandardState.IN_FORCE));
    model.addAttribute("overdue", all.inState(StandardState.REVISION_OVERDUE));
    model.addAttribute("checked", all.items().stream().filter(item -> item.checks() > 0).count());
    model.addAttribute("reported", reported.of(person, locale, RULES_CHECKED));
    model.addAttribute("mayIssue", mayIssue);
    if (mayIssue) {
      model.addAttribute("units", tree.choices(person, null));
      model.addAttribute("shipped", list.missing());
    }
    return "standards";
  }

  @PostMapping("/registers/standards")
  @ForQualityOffice
  String issue(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String kind,
      @RequestParam String group,
      @RequestParam String name,
      @RequestParam String unit,
      @RequestParam @Nullable String document,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    try {
      desk.issue(
          person, new StandardDesk.Issue(kind, group, name, unit, document, null, null), CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, "issue", fields, after);
    }
    return "redirect:/registers/standards";
  }

  /** A line each; those that cannot be are shown with their reason and can be sent again. */
  @PostMapping("/registers/standards/list")
  @ForQualityOffice
  String take(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String lines,
      RedirectAttributes after) {
    after.addFlashAttribute("imported", list.take(person, lines, CHANNEL));
    return "redirect:/registers/standards";
  }

  @GetMapping("/registers/standards/{id}")
  String one(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    FindStandards.Item standard = desk.require(id);
    model.addAttribute("standard", standard);
    model.addAttribute("history", desk.history(id));
    model.addAttribute("steps", CheckForms.names(desk.possible(person, standard)));
    model.addAttribute("executions", Execution.values());
    model.addAttribute("actors", actors);
    return "standard";
  }

  @PostMapping("/registers/standards/{id}/{step}")
  @ForCaseworkers
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam @Nullable String text,
      @RequestParam @Nullable String document,
      @RequestParam @Nullable LocalDate reviseBy,
      @RequestParam @Nullable String result,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    StandardStep wanted = CheckForms.step(step, StandardStep.class);
    try {
      var told = new StandardDesk.Told(null, text, document, reviseBy, result);
      desk.take(person, id, wanted, told, CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, step, fields, after);
    }
    after.addAttribute("id", id);
    return "redirect:/registers/standards/{id}";
  }
}
