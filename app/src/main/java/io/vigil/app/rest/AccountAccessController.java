package io.vigil.app.rest;

import io.vigil.app.security.ForAdministrators;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.account.DeputyDesk;
import io.vigil.app.security.account.PasswordDesk;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By what people come into an account: passwords, and those who act for it. */
@RestController
@RequestMapping("/api/accounts/{id}")
@ForAdministrators
class AccountAccessController {
  private final PasswordDesk passwords;
  private final DeputyDesk deputies;

  AccountAccessController(PasswordDesk passwords, DeputyDesk deputies) {
    this.passwords = passwords;
    this.deputies = deputies;
  }

  /** The only time that it is shown. */
  record Password(String password) {}

  /**
   * @param until last day, such as 2027-01-31
   */
  record WantedDeputy(@Nullable String until) {}

  @PostMapping("/password")
  Password reset(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
    return new Password(passwords.reset(id, person.id()));
  }

  @PostMapping("/password-link")
  PasswordDesk.Link link(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
    return passwords.link(id, person.id());
  }

  @PutMapping("/deputies/{deputy}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void name(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @PathVariable UUID deputy,
      @RequestBody WantedDeputy wanted) {
    LocalDate until = Parameters.date("until", wanted.until());
    if (until == null) {
      throw new BadParameter("until", "", "write the last day, such as 2027-01-31");
    }
    deputies.name(id, deputy, until, person.id());
  }

  @DeleteMapping("/deputies/{deputy}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(
      @AuthenticationPrincipal SignedIn person, @PathVariable UUID id, @PathVariable UUID deputy) {
    deputies.end(id, deputy, person.id());
  }
}
