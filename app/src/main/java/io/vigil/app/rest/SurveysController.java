package io.vigil.app.rest;

import io.vigil.api.survey.FindSurveys;
import io.vigil.app.register.SurveyDesk;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Surveys. */
@RestController
@RequestMapping("/api/surveys")
@ForReaders
class SurveysController {
  private static final String CHANNEL = "api";

  private final SurveyDesk desk;

  SurveysController(SurveyDesk desk) {
    this.desk = desk;
  }

  record Opened(String id) {}

  /**
   * A survey was evaluated.
   *
   * @param reading what became of the reading of its control point; {@code null} without one
   */
  record Evaluated(String id, Deliveries.@Nullable Receipt reading) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Opened open(@AuthenticationPrincipal SignedIn person, @RequestBody SurveyDesk.Opening opening) {
    return new Opened(desk.open(person, opening, CHANNEL));
  }

  @GetMapping
  FindSurveys.Result list(@AuthenticationPrincipal SignedIn person) {
    return new FindSurveys.Result(desk.all(person));
  }

  @GetMapping("/{id}")
  FindSurveys.Item one(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    return desk.require(person, id);
  }

  @PostMapping("/{id}/evaluate")
  @ForQualityOffice
  Evaluated evaluate(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody SurveyDesk.Outcome outcome) {
    return new Evaluated(id, desk.evaluate(person, id, outcome, CHANNEL));
  }
}
