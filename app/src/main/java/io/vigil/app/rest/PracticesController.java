package io.vigil.app.rest;

import io.vigil.api.practice.FindPractices;
import io.vigil.api.practice.PracticeStep;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.app.register.PracticeDesk;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The case library. */
@RestController
@RequestMapping("/api/practices")
@ForReaders
class PracticesController {
  private static final String CHANNEL = "api";

  private final PracticeDesk desk;

  PracticesController(PracticeDesk desk) {
    this.desk = desk;
  }

  record Proposed(String id) {}

  /** A case with all that happened with it. */
  record Whole(FindPractices.Item practice, FindRegisterHistory.Result history) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForCaseworkers
  Proposed propose(
      @AuthenticationPrincipal SignedIn person, @RequestBody PracticeDesk.Proposal proposal) {
    return new Proposed(desk.propose(person, proposal, CHANNEL));
  }

  @GetMapping
  FindPractices.Result list() {
    return new FindPractices.Result(desk.all());
  }

  @GetMapping("/{id}")
  Whole one(@PathVariable String id) {
    return new Whole(desk.require(id), desk.history(id));
  }

  @PostMapping("/{id}/{step}")
  @ForQualityOffice
  Bodies.Taken take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody PracticeDesk.Told told) {
    desk.take(person, id, Bodies.step(step, PracticeStep.class), told, CHANNEL);
    return new Bodies.Taken(id, step, null);
  }
}
