package io.vigil.app.rest;

import io.vigil.app.security.ForAdministrators;
import io.vigil.app.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erases persons on request. */
@RestController
@RequestMapping("/api/persons")
@ForAdministrators
class PersonsController {
  private final Persons persons;

  PersonsController(Persons persons) {
    this.persons = persons;
  }

  /**
   * What the administrator orders.
   *
   * @param ground in law
   * @param confirm the code of the person once more
   */
  record Wanted(@Nullable String ground, @Nullable String confirm) {}

  /**
   * @param boardsForgot whether the read models no longer hold the name either
   */
  record Done(String subject, boolean boardsForgot) {}

  record Listed(List<Persons.Erased> items) {}

  @GetMapping("/erased")
  Listed erased() {
    return new Listed(persons.erased());
  }

  @PostMapping("/{subject}/erase")
  Done erase(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String subject,
      @RequestBody Wanted wanted) {
    return new Done(
        subject,
        persons.erase(ErasureOrder.of(subject, wanted.ground(), wanted.confirm(), person.login())));
  }
}
