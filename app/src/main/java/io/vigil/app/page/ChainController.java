package io.vigil.app.page;

import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.LatestJudgements;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 证据链: target, standard, values, warning, measures and effect of one case on one sheet. */
@Controller
@ForOffice
class ChainController {
  private final Questions questions;
  private final UnitAccess access;
  private final ResponseDesk desk;
  private final LatestJudgements judgements;
  private final WarningViews warnings;
  private final EvidenceViews evidence;
  private final ResponseViews responses;
  private final EffectViews effects;
  private final CollegeCalendar calendar;

  ChainController(
      Questions questions,
      UnitAccess access,
      ResponseDesk desk,
      LatestJudgements judgements,
      WarningViews warnings,
      EvidenceViews evidence,
      ResponseViews responses,
      EffectViews effects,
      CollegeCalendar calendar) {
    this.questions = questions;
    this.access = access;
    this.desk = desk;
    this.judgements = judgements;
    this.warnings = warnings;
    this.evidence = evidence;
    this.responses = responses;
    this.effects = effects;
    this.calendar = calendar;
  }

  @GetMapping("/warnings/{id}/chain")
  String chain(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    FindWarning.Result found = questions.ask(new FindWarning(id), FindWarning.Result.class);
    FindWarnings.Item item = found.warning();
    if (item == null) {
      throw Rejection.notFound("warning", id);
    }
    if (!desk.concerns(person, found)) {
      access.require(person, item.unit());
    }
    FindWarnings.Item warning = judgements.of(item);
    FindControlPoint.Result point =
        questions.ask(new FindControlPoint(warning.controlPoint()), FindControlPoint.Result.class);
    FindResponse.Result response = desk.of(id);
    model.addAttribute("warning", warnings.view(locale, warning));
    model.addAttribute(
        "rule", evidence.rule(locale, warning.evidence(), warning.colour(), point.lines()));
    model.addAttribute("event", warning.evidence().occurrence() != null);
    model.addAttribute("seen", evidence.seen(locale, warning.evidence()).reversed());
    model.addAttribute("steps", evidence.steps(locale, found.history()));
    model.addAttribute("endedOn", item.ending() == null ? null : warnings.endedOn(locale, item));
    model.addAttribute("response", response);
    model.addAttribute(
        "answered",
        response.answer() == null ? null : responses.answered(locale, response.answer()));
    model.addAttribute("effect", effects.of(locale, point.definition(), found, response.answer()));
    model.addAttribute("today", calendar.today());
    return "warning-chain";
  }
}
