package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.TargetStep;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.SignedIn;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A single task of the year, also one that is a part of another, where it is reported too. */
@Controller
@ForOffice
class YearTaskController {
  private final TargetDesk desk;
  private final TargetForms forms;
  private final YearTaskSpiral spiral;

  YearTaskController(TargetDesk desk, TargetForms forms, YearTaskSpiral spiral) {
    this.desk = desk;
    this.forms = forms;
    this.spiral = spiral;
  }

  @GetMapping("/targets/{id}/tasks/{task}")
  String task(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String task,
      Model model,
      Locale locale) {
    FindTargets.Item target = desk.require(person, id);
    TargetRow row =
        TargetRow.of(target, desk.serving(person, target)).stream()
            .filter(one -> one.task().task().taskId().equals(task))
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("task", task));
    model.addAttribute("target", target);
    model.addAttribute("row", row);
    model.addAttribute("seesMeasured", spiral.seesMeasured(person, row.task().task()));
    model.addAttribute(
        "spiral", spiral.of(person, locale, target, row, desk.history(person, target)));
    model.addAttribute("changes", target.changes().stream().filter(row::isAbout).toList());
    model.addAttribute(
        "mayReport", row.isReported() && desk.offered(person, target).contains(TargetStep.REPORT));
    return "target-task";
  }

  /** What was written stays on the page where it is refused. */
  @PostMapping("/targets/{id}/tasks/{task}/report")
  @ForCaseworkers
  String report(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String task,
      @RequestParam Map<String, String> fields,
      Model model,
      Locale locale,
      RedirectAttributes after) {
    try {
      FindTargets.Item target = desk.require(person, id);
      desk.take(person, id, TargetStep.REPORT, forms.reported(target, task, fields), "page");
      after.addFlashAttribute("reported", true);
      after.addAttribute("id", id);
      after.addAttribute("task", task);
      return "redirect:/targets/{id}/tasks/{task}";
    } catch (Rejection e) {
      if (e.kind() == Rejection.Kind.NOT_FOUND) {
        throw e;
      }
      model.addAttribute("refused", e);
      model.addAttribute("typed", fields);
      return task(person, id, task, model, locale);
    }
  }
}
