package io.vigil.app.page;

import io.vigil.api.baseline.AcceptBaseline;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 新水平: accepts the level of a case's series as the usual one. */
@Controller
@ForQualityOffice
class BaselineController {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;

  BaselineController(Questions questions, Orders orders, UnitAccess access) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
  }

  @PostMapping("/warnings/{id}/baseline")
  String accept(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(defaultValue = "") String reason) {
    FindWarnings.Item warning =
        questions.ask(new FindWarning(id), FindWarning.Result.class).warning();
    if (warning == null) {
      throw Rejection.notFound("warning", id);
    }
    access.require(person, warning.unit());
    return "redirect:/warnings/%s?level=%s#baseline"
        .formatted(id, isAccepted(person, warning, from, reason) ? "accepted" : "refused");
  }

  private boolean isAccepted(
      SignedIn person, FindWarnings.Item warning, @Nullable LocalDate from, String reason) {
    if (from == null || reason.isBlank()) {
      return false;
    }
    String actor = person.id().toString();
    try {
      orders.give(
          new AcceptBaseline(warning.controlPoint(), warning.unit(), from, reason, actor), "page");
      return true;
    } catch (Rejection e) {
      return false;
    }
  }
}
