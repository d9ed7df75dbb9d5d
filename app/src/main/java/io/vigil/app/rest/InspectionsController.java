package io.vigil.app.rest;

import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.inspection.FindInspections;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionState;
import io.vigil.api.inspection.InspectionStep;
import io.vigil.api.inspection.Observed;
import io.vigil.app.check.InspectionDesk;
import io.vigil.app.check.InspectionPlans;
import io.vigil.app.check.StepTold;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Set;
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

/** Teaching checks, observed lessons and notes of student informants. */
@RestController
@RequestMapping("/api/inspections")
@ForReaders
class InspectionsController {
  private static final String CHANNEL = "api";

  private final InspectionDesk desk;
  private final InspectionPlans plans;

  InspectionsController(InspectionDesk desk, InspectionPlans plans) {
    this.desk = desk;
    this.plans = plans;
  }

  /** Checks of a term to be planned by its calendar. */
  record Planning(
      @Nullable String term,
      @Nullable List<String> kinds,
      @Nullable List<String> units,
      @Nullable String at) {}

  record Planned(List<String> ids) {}

  /** A check that was made without a plan. */
  record Recording(
      @Nullable String kind,
      @Nullable String unit,
      @Nullable String at,
      @Nullable String found,
      @Nullable Observed observed) {}

  record Recorded(String id) {}

  /**
   * @param text what was found or done
   * @param finding id of a finding
   */
  record Step(
      @Nullable String at,
      @Nullable String text,
      @Nullable String finding,
      @Nullable String linked,
      @Nullable Boolean putRight,
      @Nullable Observed observed) {

    static Step nothing() {
      return new Step(null, null, null, null, null, null);
    }

    InspectionDesk.Told told() {
      Observed seen = observed;
      return new InspectionDesk.Told(
          new StepTold(at, text, null, finding, null),
          seen == null ? Observed.nothing() : seen,
          putRight,
          linked);
    }
  }

  /** A check with all that happened with it. */
  record Whole(FindInspections.Item check, FindCheckHistory.Result history) {}

  @PostMapping("/plan")
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Planned plan(@AuthenticationPrincipal SignedIn person, @RequestBody Planning wanted) {
    List<InspectionKind> kinds =
        Bodies.list(wanted.kinds()).stream()
            .map(kind -> Parameters.choice("kinds", kind, InspectionKind.class))
            .toList();
    var plan =
        new InspectionPlans.Plan(
            Bodies.required("term", wanted.term()),
            kinds,
            Bodies.list(wanted.units()),
            wanted.at());
    return new Planned(plans.plan(person, plan, CHANNEL));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForCaseworkers
  Recorded record(@AuthenticationPrincipal SignedIn person, @RequestBody Recording told) {
    Observed seen = told.observed();
    return new Recorded(
        desk.record(
            person,
            Parameters.choice("kind", Bodies.required("kind", told.kind()), InspectionKind.class),
            Bodies.required("unit", told.unit()),
            seen == null ? Observed.nothing() : seen,
            told.found(),
            told.at(),
            CHANNEL));
  }

  @GetMapping
  FindInspections.Result list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String term,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "50") String size) {
    InspectionKind wanted = Parameters.optionalChoice("kind", kind, InspectionKind.class);
    return desk.find(
        person,
        Parameters.text(unit),
        wanted == null ? Set.of() : Set.of(wanted),
        Parameters.text(term),
        Parameters.optionalChoice("state", state, InspectionState.class),
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
      @RequestBody(required = false) @Nullable Step told) {
    InspectionStep wanted = Bodies.step(step, InspectionStep.class);
    Step said = told == null ? Step.nothing() : told;
    return new Bodies.Taken(id, step, desk.take(person, id, wanted, said.told(), CHANNEL));
  }
}
