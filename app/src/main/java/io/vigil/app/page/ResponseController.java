package io.vigil.app.page;

import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.ResponseStep;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.response.ResponseDesk.Actor;
import io.vigil.app.security.ForResponders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.LatestJudgements;
import java.time.DateTimeException;
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

/** Steps of answering a warning from its page, and the papers about it. */
@Controller
@ForOffice
class ResponseController {
  private final ResponseDesk desk;
  private final Questions questions;
  private final UnitAccess access;
  private final WarningViews warnings;
  private final ResponseViews responses;
  private final EffectViews effects;
  private final LatestJudgements judgements;
  private final CollegeCalendar calendar;

  ResponseController(
      ResponseDesk desk,
      Questions questions,
      UnitAccess access,
      WarningViews warnings,
      ResponseViews responses,
      EffectViews effects,
      LatestJudgements judgements,
      CollegeCalendar calendar) {
    this.desk = desk;
    this.questions = questions;
    this.access = access;
    this.warnings = warnings;
    this.responses = responses;
    this.effects = effects;
    this.judgements = judgements;
    this.calendar = calendar;
  }

  /** Causes and measures are one form and two steps. */
  @PostMapping("/warnings/{id}/steps/{step}")
  @ForResponders
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> fields) {
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
    } catch (Rejection | DateTimeException | IllegalArgumentException e) {
      if (e instanceof Rejection refused && refused.kind() == Rejection.Kind.NOT_FOUND) {
        throw refused;
      }
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
    paper(person, id, model, locale);
    return "warning-notice";
  }

  /** 整改报告. */
  @GetMapping("/warnings/{id}/rectification")
  String rectification(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    paper(person, id, model, locale);
    return "warning-rectification";
  }

  private void paper(SignedIn person, String id, Model model, Locale locale) {
    FindWarning.Result found = questions.ask(new FindWarning(id), FindWarning.Result.class);
    FindWarnings.Item warning = found.warning();
    if (warning == null) {
      throw Rejection.notFound("warning", id);
    }
    if (!desk.concerns(person, found)) {
      access.require(person, warning.unit());
    }
    FindResponse.Result response = desk.of(id);
    var point =
        questions
            .ask(new FindControlPoint(warning.controlPoint()), FindControlPoint.Result.class)
            .definition();
    model.addAttribute("warning", warnings.view(locale, judgements.of(warning)));
    model.addAttribute("response", response);
    model.addAttribute(
        "answered",
        response.answer() == null ? null : responses.answered(locale, response.answer()));
    model.addAttribute(
        "effect", point == null ? null : effects.of(locale, point, found, response.answer()));
    model.addAttribute("today", calendar.today());
  }
}
