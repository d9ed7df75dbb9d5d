package io.vigil.app.page;

import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The part of a unit's page that puts its incidents, reports, checks and figures together. */
@Controller
@ForReaders
class UnitFactsController {
  private final UnitFacts facts;
  private final UnitAccess access;

  UnitFactsController(UnitFacts facts, UnitAccess access) {
    this.facts = facts;
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
}
