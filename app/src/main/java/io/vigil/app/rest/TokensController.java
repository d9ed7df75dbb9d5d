package io.vigil.app.rest;

import io.vigil.api.message.Rejection;
import io.vigil.app.security.ForAdministrators;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens by which machines come in. */
@RestController
@RequestMapping("/api/tokens")
@ForAdministrators
class TokensController {
  private static final int MOST_DAYS = 3650;

  private final Tokens tokens;
  private final Clock clock;

  TokensController(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * What the administrator asks for.
   *
   * @param office unit in whose name the token decides cases; {@code null} for none
   * @param days how long it is valid; {@code null} for ever
   */
  record Wanted(
      @Nullable String name,
      @Nullable String role,
      @Nullable List<@Nullable String> scopes,
      @Nullable String office,
      @Nullable Integer days) {}

  record Issued(String token) {}

  record Listed(List<Tokens.Listed> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Issued issue(@AuthenticationPrincipal SignedIn person, @RequestBody Wanted wanted) {
    String name = Parameters.required("name", orEmpty(wanted.name()));
    Role role = Parameters.choice("role", orEmpty(wanted.role()), Role.class);
    return new Issued(
        tokens.issue(
            name,
            role,
            scopes(wanted, role),
            Parameters.text(wanted.office()),
            person.id(),
            expiry(wanted.days())));
  }

  @GetMapping
  Listed list() {
    return new Listed(tokens.list());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id) {
    if (!tokens.revoke(id)) {
      throw Rejection.notFound("token", id.toString());
    }
  }

  private @Nullable Instant expiry(@Nullable Integer days) {
    return days == null
        ? null
        : clock.instant().plus(Duration.ofDays(Parameters.number("days", days, 1, MOST_DAYS)));
  }

  /** No scope means everything, which a department may not see. */
  private static List<String> scopes(Wanted wanted, Role role) {
    List<@Nullable String> given = wanted.scopes();
    if (given == null || given.isEmpty()) {
      if (role.needsUnits()) {
        throw new BadParameter("scopes", "[]", "name the units that this role sees");
      }
      return List.of();
    }
    return given.stream().map(unit -> Parameters.required("scopes", orEmpty(unit))).toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
