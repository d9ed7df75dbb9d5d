package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the curves of the pages are drawn from. */
@RestController
@ForOffice
class ChartController {
  private final Questions questions;
  private final UnitAccess access;
  private final Charts charts;
  private final CaseCharts cases;
  private final ResponseDesk desk;

  ChartController(
      Questions questions, UnitAccess access, Charts charts, CaseCharts cases, ResponseDesk desk) {
    this.questions = questions;
    this.access = access;
    this.charts = charts;
    this.cases = cases;
    this.desk = desk;
  }

  @GetMapping("/charts/trend")
  Chart trend(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String unit,
      @RequestParam String controlPoint,
      @RequestParam(defaultValue = "false") boolean small,
      Locale locale) {
    access.require(person, unit);
    ControlPointDefinition definition =
        questions
            .ask(new FindControlPoint(controlPoint), FindControlPoint.Result.class)
            .definition();
    if (definition == null) {
      throw Rejection.notFound("control point", controlPoint);
    }
    return charts.trend(person, locale, definition, unit, small);
  }

  @GetMapping("/charts/warnings/{id}")
  CaseChart warning(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id, Locale locale) {
    FindWarning.Result found = questions.ask(new FindWarning(id), FindWarning.Result.class);
    FindWarnings.Item warning = found.warning();
    if (warning == null) {
      throw Rejection.notFound("warning", id);
    }
    if (!desk.concerns(person, found)) {
      access.require(person, warning.unit());
    }
    return cases.of(person, locale, found, warning);
  }
}
