package io.vigil.app.rest;

import io.vigil.api.finding.FindFindings;
import io.vigil.api.finding.FindingKind;
import io.vigil.api.finding.FindingReceipt;
import io.vigil.api.finding.FindingState;
import io.vigil.api.finding.FindingStep;
import io.vigil.app.incident.FindingDesk;
import io.vigil.app.incident.StepTold;
import io.vigil.app.security.ForNoting;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
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

/** What checks of teaching found. */
@RestController
@RequestMapping("/api/findings")
@ForReaders
class FindingsController {
  private static final String CHANNEL = "api";

  private final FindingDesk desk;
  private final UnitAccess access;

  FindingsController(FindingDesk desk, UnitAccess access) {
    this.desk = desk;
    this.access = access;
  }

  /** A finding, and what can be done with it. */
  record Shown(FindFindings.Item finding, List<String> allowedSteps) {}

  @GetMapping
  FindFindings.Result findings(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String kind,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "50") String size) {
    String wanted = Parameters.text(unit);
    if (wanted != null) {
      access.require(person, wanted);
    }
    FindingKind only = Parameters.optionalChoice("kind", kind, FindingKind.class);
    return desk.findings(
        person,
        wanted,
        CaseFilterParameters.of(
            Parameters.optionalChoice("state", state, FindingState.class),
            only == null ? null : only.name(),
            overdue),
        Parameters.page(page),
        Parameters.size(size));
  }

  @GetMapping("/{id}")
  Shown finding(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    FindFindings.Item item = desk.finding(person, id);
    return new Shown(
        item, FindingStep.TABLE.from(item.state()).stream().map(FindingStep::path).toList());
  }

  @PostMapping
  @ForNoting
  @ResponseStatus(HttpStatus.CREATED)
  FindingReceipt note(
      @AuthenticationPrincipal SignedIn person, @RequestBody FindingDesk.NoteTold told) {
    return desk.note(person, told, CHANNEL);
  }

  @PostMapping("/{id}/{step}")
  FindingReceipt take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody(required = false) @Nullable StepTold told) {
    StepTold known = Objects.requireNonNullElseGet(told, () -> StepTold.ofText(null));
    return desk.take(person, id, step, known, CHANNEL);
  }
}
