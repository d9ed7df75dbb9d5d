package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.warning.ResponseStep;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.response.ResponseDesk.Actor;
import io.vigil.app.security.ForResponders;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.document.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps of answering a warning from its page, and the papers about it. */
@Controller
@ForOffice
class ResponseController {
  private final ResponseDesk desk;
  private final WarningPapers papers;

  ResponseController(ResponseDesk desk, WarningPapers papers) {
    this.desk = desk;
    this.papers = papers;
  }

  /** Causes and measures are one form and two steps. */
  @PostMapping("/warnings/{id}/steps/{step}")
  @ForResponders
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> fields,
      RedirectAttributes after) {
    List<ResponseStep> steps =
        step.equals(ResponseViews.ANSWER)
            ? List.of(ResponseStep.DIAGNOSE, ResponseStep.PLAN)
            : List.of(step(step));
    var form = new ResponseForm(fields);
    var actor = new Actor(person, "page", form.text("behalf"));
    try {
      for (ResponseStep one : steps) {
        desk.take(actor, id, one, (warning, by, at) -> form.command(one, warning, by, at));
      }
    } catch (Rejection | IllegalArgumentException e) {
      if (e instanceof Rejection refused && refused.kind() == Rejection.Kind.NOT_FOUND) {
        throw refused;
      }
      after.addFlashAttribute("refused", e);
      after.addFlashAttribute("taken", step);
      after.addFlashAttribute("typed", fields);
      return back(id, "refused");
    }
    return back(id, "done");
  }

  private static ResponseStep step(String key) {
    return Arrays.stream(ResponseStep.values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("step", key));
  }

  private static String back(String id, String how) {
    return "redirect:/warnings/%s?step=%s#response".formatted(id, how);
  }

  /** 预警通知单. */
  @GetMapping("/warnings/{id}/notice")
  String notice(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    return paper(model, id, papers.notice(person, id, locale), "notice");
  }

  /** 整改报告. */
  @GetMapping("/warnings/{id}/rectification")
  String rectification(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    return paper(model, id, papers.rectification(person, id, locale), "rectification");
  }

  private static String paper(Model model, String id, Document document, String name) {
    String warning = "/warnings/" + id;
    return PaperView.show(model, document, warning, warning + "/" + name + "/file");
  }
}
