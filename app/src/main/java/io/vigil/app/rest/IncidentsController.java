package io.vigil.app.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentReceipt;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.incident.IncidentStep;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.incident.StepTold;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.command.incident.Transitions;
import java.util.List;
import java.util.Objects;
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

/** Incidents and errors. */
@RestController
@RequestMapping("/api")
@ForReaders
class IncidentsController {
  private static final String CHANNEL = "api";

  private final IncidentDesk desk;
  private final UnitAccess access;

  IncidentsController(IncidentDesk desk, UnitAccess access) {
    this.desk = desk;
    this.access = access;
  }

  /** A case, and what can be done with it. */
  record Shown(FindIncidents.Item incident, List<String> allowedSteps) {}

  @GetMapping("/incidents")
  FindIncidents.Result incidents(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable Boolean open,
      @RequestParam @Nullable Boolean lapses,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String category,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "50") String size) {
    String wanted = Parameters.text(unit);
    if (wanted != null) {
      access.require(person, wanted);
    }
    return desk.incidents(
        person,
        open,
        lapses,
        wanted,
        CaseFilterParameters.of(
            Parameters.optionalChoice("state", state, IncidentState.class), category, overdue),
        Parameters.page(page),
        Parameters.size(size));
  }

  @GetMapping("/incidents/{id}")
  Shown incident(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    FindIncidents.Item item = desk.incident(person, id);
    return new Shown(
        item, Transitions.allowed(item.state()).stream().map(IncidentStep::path).toList());
  }

  @PostMapping("/incidents")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.DATA_OWNER, Role.DEPARTMENT, Role.IMPORTER})
  @ResponseStatus(HttpStatus.CREATED)
  IncidentReceipt report(
      @AuthenticationPrincipal SignedIn person, @RequestBody IncidentDesk.ReportTold told) {
    return desk.report(person, told, CHANNEL);
  }

  @PostMapping("/incidents/{id}/{step}")
  @Operation(
      description =
          "Takes a step. With decide, uphold, change and revoke, quorum tells how many members the"
              + " committee has, how many took part and how many agreed. Where the committee"
              + " decides on an appeal it must be told, else it may be left out. With decide and"
              + " quorum the first of panel is in the chair.")
  IncidentReceipt take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody(required = false) @Nullable StepTold told) {
    StepTold known = Objects.requireNonNullElseGet(told, () -> StepTold.ofText(null));
    return desk.take(person, id, step, known, CHANNEL);
  }
}
