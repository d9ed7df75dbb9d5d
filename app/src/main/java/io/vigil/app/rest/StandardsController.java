package io.vigil.app.rest;

import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.standard.FindStandards;
import io.vigil.api.standard.StandardStep;
import io.vigil.app.register.StandardDesk;
import io.vigil.app.security.ForCaseworkers;
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

/** The register of quality standards and rules. */
@RestController
@RequestMapping("/api/standards")
@ForReaders
class StandardsController {
  private static final String CHANNEL = "api";

  private final StandardDesk desk;

  StandardsController(StandardDesk desk) {
    this.desk = desk;
  }

  /**
   * A standard or rule that is put in force.
   *
   * @param kind standard or rule
   * @param unit that keeps it
   * @param reviseBy last day by which it must be revised, at most three years ahead
   */
  record Issuing(
      @Nullable String kind,
      @Nullable String group,
      @Nullable String name,
      @Nullable String unit,
      @Nullable String document,
      @Nullable String reviseBy,
      @Nullable String at) {}

  record Issued(String id) {}

  /** A standard with all that happened with it. */
  record Whole(FindStandards.Item standard, FindRegisterHistory.Result history) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Issued issue(@AuthenticationPrincipal SignedIn person, @RequestBody Issuing wanted) {
    var issue =
        new StandardDesk.Issue(
            Bodies.required("kind", wanted.kind()),
            Bodies.required("group", wanted.group()),
            Bodies.required("name", wanted.name()),
            Bodies.required("unit", wanted.unit()),
            wanted.document(),
            Parameters.date("reviseBy", wanted.reviseBy()),
            wanted.at());
    return new Issued(desk.issue(person, issue, CHANNEL));
  }

  @GetMapping
  FindStandards.Result list() {
    return desk.all();
  }

  @GetMapping("/{id}")
  Whole one(@PathVariable String id) {
    return new Whole(desk.require(id), desk.history(id));
  }

  @PostMapping("/{id}/{step}")
  @ForCaseworkers
  Bodies.Taken take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody StandardDesk.Told told) {
    desk.take(person, id, Bodies.step(step, StandardStep.class), told, CHANNEL);
    return new Bodies.Taken(id, step, null);
  }
}
