package io.vigil.app.rest;

import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.app.diagnosis.Folders;
import io.vigil.app.diagnosis.SchemeBook;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a college looks at when it diagnoses itself, and the evidence for it. */
@RestController
@RequestMapping("/api/elements")
@ForReaders
class ElementsController {
  private static final int LATEST = 3;

  private final SchemeBook schemes;
  private final Folders folders;
  private final ZoneId zone;

  ElementsController(SchemeBook schemes, Folders folders, ZoneId zone) {
    this.schemes = schemes;
    this.folders = folders;
    this.zone = zone;
  }

  /**
   * @param evidence how much lies in the folder of each element and point, by code
   */
  record Tree(DiagnosisScheme scheme, List<String> schemes, Map<String, Folders.Filled> evidence) {}

  @GetMapping
  Tree tree(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String scheme,
      @RequestParam(required = false) @Nullable String asOf) {
    DiagnosisScheme wanted = schemes.today(Parameters.text(scheme));
    return new Tree(
        wanted,
        schemes.inForce().stream().map(DiagnosisScheme::code).toList(),
        folders.filled(person, wanted, endOf(asOf)));
  }

  /**
   * @param groups what lies in the folder by kind and school year, with the latest few of each kind
   * @param items of what was asked for, newest first
   */
  record Folder(List<FindEvidence.Group> groups, long total, List<FindEvidence.Item> items) {}

  @GetMapping("/{element}/evidence")
  Folder evidence(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String element,
      @RequestParam(required = false) @Nullable String point,
      @RequestParam(required = false) @Nullable String scheme,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String words,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "50") String size) {
    DiagnosisScheme.Element wanted =
        schemes.holding(element, Parameters.text(scheme)).element(element);
    var place = new Folders.Place(wanted, Parameters.text(point));
    var filter =
        new FindEvidence.Filter(
            Parameters.optionalChoice("kind", kind, EvidenceKind.class),
            Parameters.text(year),
            Parameters.text(words));
    int shown = Parameters.size(size);
    int offset = Parameters.page(page) * shown;
    FindEvidence.Result found =
        folders.of(person, place, filter, endOf(asOf), new Folders.Part(offset, shown));
    return new Folder(
        folders.groups(person, place, endOf(asOf), LATEST), found.total(), found.items());
  }

  private @Nullable Instant endOf(@Nullable String asOf) {
    LocalDate day = Parameters.date("asOf", asOf);
    return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
