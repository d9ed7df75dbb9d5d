package io.vigil.app.rest;

import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.selfcheck.FindSelfChecks;
import io.vigil.api.selfcheck.SelfCheckState;
import io.vigil.api.selfcheck.SelfCheckStep;
import io.vigil.app.check.SelfCheckAreas;
import io.vigil.app.check.SelfCheckDesk;
import io.vigil.app.check.StepTold;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Self-checks. */
@RestController
@RequestMapping("/api/self-checks")
@ForReaders
class SelfChecksController {
  private static final String CHANNEL = "api";

  private final SelfCheckDesk desk;
  private final SelfCheckAreas areas;

  SelfChecksController(SelfCheckDesk desk, SelfCheckAreas areas) {
    this.desk = desk;
    this.areas = areas;
  }

  /** Checks to be planned: of a calendar year the college's, of a term the departments'. */
  record Planning(
      @Nullable String period,
      @Nullable List<String> areas,
      @Nullable List<String> units,
      @Nullable String due,
      @Nullable List<String> checklist,
      @Nullable String at) {}

  record Planned(List<String> ids) {}

  record Areas(List<SelfCheckAreas.Area> areas) {}

  /** A check with all that happened with it. */
  record Whole(FindSelfChecks.Item check, FindCheckHistory.Result history) {}

  @GetMapping("/areas")
  Areas areas() {
    return new Areas(areas.all());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Planned plan(@AuthenticationPrincipal SignedIn person, @RequestBody Planning wanted) {
    var plan =
        new SelfCheckDesk.Plan(
            Bodies.required("period", wanted.period()),
            Bodies.list(wanted.areas()),
            Bodies.list(wanted.units()),
            Parameters.date("due", wanted.due()),
            Bodies.list(wanted.checklist()),
            wanted.at());
    return new Planned(desk.plan(person, plan, CHANNEL));
  }

  @GetMapping
  FindSelfChecks.Result list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "50") String size) {
    return desk.find(
        person,
        Parameters.text(unit),
        Parameters.text(period),
        Parameters.optionalChoice("state", state, SelfCheckState.class),
        CaseFilterParameters.of(null, null, overdue),
        Parameters.size(size));
  }

  @GetMapping("/{id}")
  Whole one(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    return new Whole(desk.require(person, id), desk.history(id));
  }

  @PostMapping("/{id}/{step}")
  @ForCaseworkers
  Bodies.Taken take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody(required = false) @Nullable StepTold told) {
    SelfCheckStep wanted = Bodies.step(step, SelfCheckStep.class);
    return new Bodies.Taken(
        id, step, desk.take(person, id, wanted, told == null ? StepTold.nothing() : told, CHANNEL));
  }
}
