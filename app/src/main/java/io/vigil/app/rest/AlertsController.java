package io.vigil.app.rest;

import io.vigil.api.alert.AlertState;
import io.vigil.api.alert.FindAlerts;
import io.vigil.api.alert.FindSuppressions;
import io.vigil.api.alert.FindUntold;
import io.vigil.app.alert.AlertOffice;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Alerts, each with the chain of what became of it, and what was held back. */
@RestController
@RequestMapping("/api")
@ForReaders
class AlertsController {
  private static final String CHANNEL = "api";

  private final AlertOffice office;

  AlertsController(AlertOffice office) {
    this.office = office;
  }

  /**
   * Newest first.
   *
   * @param state one of waiting, sent, delivered, failed, suppressed, acknowledged
   */
  @GetMapping("/alerts")
  FindAlerts.Result list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String state,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "50") String size) {
    return office.list(
        person,
        Parameters.optionalChoice("state", state, AlertState.class),
        Parameters.page(page),
        Parameters.size(size));
  }

  @GetMapping("/alerts/{id}")
  FindAlerts.Item one(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    return office.one(person, id);
  }

  @PostMapping("/alerts/{id}/acknowledge")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER, Role.DEPARTMENT, Role.DATA_OWNER})
  void acknowledge(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    office.acknowledge(person, id, CHANNEL);
  }

  /** Sends once more what was given up. */
  @PostMapping("/alerts/{id}/repeat")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @ForQualityOffice
  void repeat(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    office.repeat(person, id, CHANNEL);
  }

  /** What could not be told to anybody, however often it was tried, oldest first. */
  @GetMapping("/alerts/untold")
  @ForQualityOffice
  FindUntold.Result untold(@AuthenticationPrincipal SignedIn person) {
    return office.untold(person);
  }

  /** Tries all of it again. */
  @PostMapping("/alerts/untold/repeat")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @ForQualityOffice
  Repeated repeatUntold(@AuthenticationPrincipal SignedIn person) {
    return new Repeated(office.repeatUntold(person, CHANNEL));
  }

  /** How many are tried again. */
  record Repeated(int notices) {}

  /** What was held back and why, newest first. */
  @GetMapping("/suppressions")
  FindSuppressions.Result suppressions(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "50") String size) {
    return office.suppressions(person, Parameters.page(page), Parameters.size(size));
  }
}
