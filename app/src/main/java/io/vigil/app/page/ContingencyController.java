package io.vigil.app.page;

import io.vigil.api.contingency.FindContingencyPlans;
import io.vigil.api.contingency.PlanStep;
import io.vigil.api.message.Rejection;
import io.vigil.app.check.ContingencyDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.SignedIn;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 应急预案: the version in force, drills, and what was done when it was activated. */
@Controller
@ForOffice
class ContingencyController {
  private final ContingencyDesk desk;
  private final Actors actors;

  ContingencyController(ContingencyDesk desk, Actors actors) {
    this.desk = desk;
    this.actors = actors;
  }

  @GetMapping("/checks/plans/{id}")
  String plan(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    FindContingencyPlans.Item plan = desk.require(person, id);
    model.addAttribute("plan", plan);
    model.addAttribute("history", desk.history(person, id));
    model.addAttribute("steps", CheckForms.names(desk.possible(person, plan)));
    model.addAttribute("actors", actors);
    return "contingency-plan";
  }

  @PostMapping("/checks/plans/{id}/{step}")
  @ForCaseworkers
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    try {
      desk.take(
          person,
          id,
          CheckForms.step(step, PlanStep.class),
          new ContingencyDesk.Told(
              null,
              fields.get("text"),
              fields.get("incident"),
              WrittenNumbers.whole("participants", fields.get("participants"))),
          "page");
    } catch (Rejection e) {
      CheckForms.refuse(e, step, fields, after);
    }
    after.addAttribute("id", id);
    return "redirect:/checks/plans/{id}";
  }
}
