package io.vigil.app.rest;

import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.contingency.FindContingencyPlans;
import io.vigil.api.contingency.PlanStep;
import io.vigil.api.contingency.PlanVersion;
import io.vigil.api.message.Rejection;
import io.vigil.app.check.ContingencyDesk;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.List;
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

/** Contingency plans. */
@RestController
@RequestMapping("/api/contingency-plans")
@ForReaders
class ContingencyPlansController {
  private static final String CHANNEL = "api";

  private final ContingencyDesk desk;

  ContingencyPlansController(ContingencyDesk desk) {
    this.desk = desk;
  }

  /**
   * A plan, or a new version of it.
   *
   * @param id of the plan; left out of a new one
   * @param version number, such as 3 for V3
   * @param reviewBy last day by which it must be reviewed
   */
  record Issuing(
      @Nullable String id,
      @Nullable String name,
      @Nullable String unit,
      @Nullable Integer version,
      @Nullable String document,
      @Nullable String reviewBy,
      @Nullable List<String> steps,
      @Nullable String at) {}

  record Issued(String id) {}

  /** A plan with all that happened with it. */
  record Whole(FindContingencyPlans.Item plan, FindCheckHistory.Result history) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Issued issue(@AuthenticationPrincipal SignedIn person, @RequestBody Issuing wanted) {
    LocalDate reviewBy =
        Parameters.date("reviewBy", Bodies.required("reviewBy", wanted.reviewBy()));
    Integer version = wanted.version();
    if (version == null || version < 1 || reviewBy == null) {
      throw Rejection.invalid(
          "contingency.version-number", "'version' is %s; give a number from 1 on.", version);
    }
    var issue =
        new ContingencyDesk.Issue(
            Parameters.text(wanted.id()),
            Bodies.required("name", wanted.name()),
            Bodies.required("unit", wanted.unit()),
            new PlanVersion(
                version, Parameters.text(wanted.document()), Bodies.list(wanted.steps())),
            reviewBy,
            wanted.at());
    return new Issued(desk.issue(person, issue, CHANNEL));
  }

  @GetMapping
  FindContingencyPlans.Result list(@AuthenticationPrincipal SignedIn person) {
    return new FindContingencyPlans.Result(desk.all(person));
  }

  @GetMapping("/{id}")
  Whole one(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    return new Whole(desk.require(person, id), desk.history(person, id));
  }

  @PostMapping("/{id}/{step}")
  @ForCaseworkers
  Bodies.Taken take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody ContingencyDesk.Told told) {
    PlanStep wanted = Bodies.step(step, PlanStep.class);
    return new Bodies.Taken(id, step, desk.take(person, id, wanted, told, CHANNEL));
  }
}
