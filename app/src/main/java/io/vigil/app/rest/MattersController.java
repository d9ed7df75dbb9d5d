package io.vigil.app.rest;

import io.vigil.api.matter.FindMatters;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.matter.MatterStep;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.app.register.MatterDesk;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.ForResponders;
import io.vigil.app.security.SignedIn;
import java.util.Locale;
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

/** External findings, hazards and decisions of meetings. */
@RestController
@RequestMapping("/api/matters")
@ForReaders
class MattersController {
  private static final String CHANNEL = "api";

  private final MatterDesk desk;

  MattersController(MatterDesk desk) {
    this.desk = desk;
  }

  record Recorded(String id) {}

  /** A matter with all that happened with it. */
  record Whole(FindMatters.Item matter, FindRegisterHistory.Result history) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForCaseworkers
  Recorded record(@AuthenticationPrincipal SignedIn person, @RequestBody MatterDesk.Found found) {
    return new Recorded(desk.record(person, found, CHANNEL));
  }

  @GetMapping
  FindMatters.Result list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String kind,
      @RequestParam @Nullable String source,
      @RequestParam @Nullable String unit,
      @RequestParam(defaultValue = "100") String size) {
    String wanted = kind == null ? null : kind.replace('-', '_').toUpperCase(Locale.ROOT);
    return desk.find(
        person,
        Parameters.optionalChoice("kind", wanted, MatterKind.class),
        Parameters.text(source),
        Parameters.text(unit),
        Parameters.size(size));
  }

  @GetMapping("/{id}")
  Whole one(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    return new Whole(desk.require(person, id), desk.history(id));
  }

  @PostMapping("/{id}/{step}")
  @ForResponders
  Bodies.Taken take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody MatterDesk.Told told) {
    desk.take(person, id, Bodies.step(step, MatterStep.class), told, CHANNEL);
    return new Bodies.Taken(id, step, null);
  }
}
