package io.vigil.app.page;

import io.vigil.api.timeline.FindUnitLife.Kind;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The part of a unit's page that puts its incidents, reports, checks and figures together. */
@Controller
@ForReaders
class UnitFactsController {
  private static final Set<UnitKind> DEPARTMENTS = EnumSet.of(UnitKind.FACULTY, UnitKind.OFFICE);

  private final UnitFacts facts;
  private final UnitChecks checks;
  private final UnitLife life;
  private final UnitAccess access;

  UnitFactsController(UnitFacts facts, UnitChecks checks, UnitLife life, UnitAccess access) {
    this.facts = facts;
    this.checks = checks;
    this.life = life;
    this.access = access;
  }

  @GetMapping("/units/{unit}/facts")
  String facts(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String unit,
      Model model,
      Locale locale) {
    access.require(person, unit);
    model.addAttribute("years", facts.of(person, unit, locale));
    return "parts/unit-facts";
  }

  /** Zero reports and the last checks of a unit. */
  @GetMapping("/units/{unit}/checks")
  String checks(@AuthenticationPrincipal SignedIn person, @PathVariable String unit, Model model) {
    FindUnit.Result found = access.require(person, unit);
    model.addAttribute("unit", unit);
    model.addAttribute("above", above(person, found));
    model.addAttribute("checks", checks.of(person, unit));
    return "parts/unit-checks";
  }

  /** The department that is checked for what lies below it; {@code null} for departments. */
  private ListUnits.@Nullable Item above(SignedIn person, FindUnit.Result found) {
    return found.ancestors().stream()
        .filter(one -> DEPARTMENTS.contains(one.kind()))
        .filter(one -> access.sees(person, one.unit()))
        .reduce((higher, lower) -> lower)
        .orElse(null);
  }

  /** All that happened to a unit, or one kind of it. */
  @GetMapping("/units/{unit}/life")
  String life(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String unit,
      @RequestParam(required = false) @Nullable Kind kind,
      Model model,
      Locale locale) {
    requireNoPerson(access.require(person, unit).unit());
    model.addAttribute("unit", unit);
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("kind", kind);
    model.addAttribute("life", life.of(person, locale, unit, kind));
    return "parts/unit-life";
  }

  /** Nobody's life is told in a line. */
  private static void requireNoPerson(ListUnits.@Nullable Item unit) {
    if (unit != null && unit.kind().isPerson()) {
      throw new AccessDeniedException("a person");
    }
  }
}
