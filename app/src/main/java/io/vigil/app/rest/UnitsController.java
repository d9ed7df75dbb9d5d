package io.vigil.app.rest;

import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/units")
@ForReaders
class UnitsController {
  private final Questions questions;
  private final UnitAccess access;

  UnitsController(Questions questions, UnitAccess access) {
    this.questions = questions;
    this.access = access;
  }

  record Listed(List<ListUnits.Item> items) {}

  @GetMapping
  Listed list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String parent,
      @RequestParam @Nullable String text,
      @RequestParam(defaultValue = "500") String size) {
    String above = Parameters.text(parent);
    if (above != null) {
      access.require(person, above);
    }
    var query = new ListUnits(above, Parameters.text(text), person.scopes(), Parameters.size(size));
    return new Listed(visible(person, questions.ask(query, ListUnits.Result.class).units()));
  }

  @GetMapping("/{unit}")
  FindUnit.Result one(@AuthenticationPrincipal SignedIn person, @PathVariable String unit) {
    FindUnit.Result found = access.require(person, unit);
    return new FindUnit.Result(found.unit(), found.ancestors(), visible(person, found.children()));
  }

  private List<ListUnits.Item> visible(SignedIn person, List<ListUnits.Item> units) {
    return units.stream().filter(unit -> access.sees(person, unit)).toList();
  }
}
