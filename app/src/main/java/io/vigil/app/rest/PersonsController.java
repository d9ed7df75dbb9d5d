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
  private static final String REBUILD =
      "The key is destroyed, but the boards still hold the name. Rebuild them until that succeeds,"
          + " asking a process with the role 'query': POST /api/processors/NAME/replay with the"
          + " NAME query.reference, query.incident, query.response and query.diagnosis for a"
          + " teacher, the last three for anybody else who was named, query.complaint for a"
          + " complainant, query.diagnosis for a student, query.incident, query.finding,"
          + " query.response or query.report for what was said there.";

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
   * @param remedy what is to be done where they still do
   */
  record Done(String subject, boolean boardsForgot, @Nullable String remedy) {

    static Done of(String subject, boolean boardsForgot) {
      return new Done(subject, boardsForgot, boardsForgot ? null : REBUILD);
    }
  }

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
    return Done.of(
        subject,
        persons.erase(ErasureOrder.of(subject, wanted.ground(), wanted.confirm(), person.login())));
  }
}
