package io.vigil.app.rest;

import io.vigil.app.security.Deputies;
import io.vigil.app.security.ForAdministrators;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.account.Account;
import io.vigil.app.security.account.AccountBook;
import io.vigil.app.security.account.AccountChange;
import io.vigil.app.security.account.AccountChanges;
import io.vigil.app.security.account.AccountDesk;
import io.vigil.app.security.account.AccountErasure;
import io.vigil.app.security.account.Contacts;
import io.vigil.app.security.account.Handovers;
import io.vigil.app.security.account.WantedAccount;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of people: added, changed, switched off, handed over, erased. */
@RestController
@RequestMapping("/api/accounts")
@ForAdministrators
class AccountsController {
  private static final String REBUILD =
      "What the student wrote can never be read again, but the boards still hold it. Rebuild them"
          + " until that succeeds, asking a process with the role 'query': POST"
          + " /api/processors/query.diagnosis/replay";

  private final AccountBook book;
  private final AccountDesk desk;
  private final AccountChanges changes;
  private final AccountErasure erasure;
  private final Contacts contacts;
  private final Deputies deputies;
  private final Handovers handovers;

  AccountsController(
      AccountBook book,
      AccountDesk desk,
      AccountChanges changes,
      AccountErasure erasure,
      Contacts contacts,
      Deputies deputies,
      Handovers handovers) {
    this.book = book;
    this.desk = desk;
    this.changes = changes;
    this.erasure = erasure;
    this.contacts = contacts;
    this.deputies = deputies;
    this.handovers = handovers;
  }

  /**
   * What the administrator asks for.
   *
   * @param login only for a new account; it never changes
   * @param nameEn the Chinese name where it is missing
   * @param scopes units whose subtrees the account sees; missing or empty for all
   * @param office unit in whose name the account decides cases
   * @param validUntil last day on which it lets anybody in, such as 2027-01-31
   * @param externalId number in the college's single sign-on
   * @param enabled {@code true} where it is missing
   */
  record Wanted(
      @Nullable String login,
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable String role,
      @Nullable List<@Nullable String> scopes,
      @Nullable String office,
      @Nullable String externalId,
      @Nullable String validUntil,
      @Nullable Boolean enabled) {

    WantedAccount account() {
      return new WantedAccount(
          text(nameZh),
          text(nameEn),
          Parameters.choice("role", text(role), Role.class),
          scopes == null ? List.of() : scopes.stream().map(Wanted::text).toList(),
          office,
          externalId,
          Parameters.date("validUntil", validUntil),
          enabled == null || enabled);
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  record WantedContact(@Nullable String mail, @Nullable String phone) {}

  record WantedHandover(@Nullable UUID successor) {}

  record WantedErasure(@Nullable String ground, @Nullable String confirm) {}

  record Listed(List<Account> items) {}

  record Changes(List<AccountChange> items) {}

  /** An account with everything that is known about it. */
  record Details(
      Account account,
      Contacts.Contact contact,
      List<Deputies.Deputy> deputies,
      List<AccountChange> changes) {}

  @GetMapping
  Listed list() {
    return new Listed(book.all());
  }

  @GetMapping("/changes")
  Changes latest(@RequestParam(defaultValue = "100") String size) {
    return new Changes(changes.latest(Parameters.size(size)));
  }

  @GetMapping("/{id}")
  Details details(@PathVariable UUID id) {
    return new Details(book.get(id), contacts.of(id), deputies.of(id), changes.of(id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Account add(@AuthenticationPrincipal SignedIn person, @RequestBody Wanted wanted) {
    return desk.create(
        Objects.requireNonNullElse(wanted.login(), ""), wanted.account(), person.id());
  }

  @PutMapping("/{id}")
  Account change(
      @AuthenticationPrincipal SignedIn person, @PathVariable UUID id, @RequestBody Wanted wanted) {
    return desk.change(id, wanted.account(), person.id());
  }

  @PutMapping("/{id}/contact")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void contact(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestBody WantedContact wanted) {
    contacts.set(id, wanted.mail(), wanted.phone(), person.id());
  }

  @PostMapping("/{id}/handover")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handOver(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestBody WantedHandover wanted) {
    if (wanted.successor() == null) {
      throw new BadParameter("successor", "", "write the id of the account that takes over");
    }
    handovers.handOver(id, wanted.successor(), person.id());
  }

  /**
   * @param boardsForgot whether the read models no longer hold what a student wrote either
   * @param remedy what is to be done where they still do
   */
  record Erased(boolean boardsForgot, @Nullable String remedy) {

    static Erased of(boolean boardsForgot) {
      return new Erased(boardsForgot, boardsForgot ? null : REBUILD);
    }
  }

  @PostMapping("/{id}/erase")
  Erased erase(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestBody WantedErasure wanted) {
    return Erased.of(
        erasure.erase(
            id,
            Objects.requireNonNullElse(wanted.ground(), ""),
            Objects.requireNonNullElse(wanted.confirm(), ""),
            person.id()));
  }
}
