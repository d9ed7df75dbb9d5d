package io.vigil.app.page;

import io.vigil.app.security.Deputies;
import io.vigil.app.security.ForAdministrators;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.account.Account;
import io.vigil.app.security.account.AccountBook;
import io.vigil.app.security.account.AccountChanges;
import io.vigil.app.security.account.AccountDesk;
import io.vigil.app.security.account.AccountErasure;
import io.vigil.app.security.account.AccountRefused;
import io.vigil.app.security.account.Contacts;
import io.vigil.app.security.account.DeputyDesk;
import io.vigil.app.security.account.Handovers;
import io.vigil.app.security.account.PasswordDesk;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks after the accounts of people (账号管理). */
@Controller
@RequestMapping("/it/accounts")
@ForAdministrators
class AccountController {
  private static final int CHANGES = 30;

  private final AccountBook book;
  private final AccountDesk desk;
  private final AccountChanges changes;
  private final AccountErasure erasure;
  private final Contacts contacts;
  private final DeputyDesk deputies;
  private final Handovers handovers;
  private final PasswordDesk passwords;
  private final AccountViews views;
  private final UnitTree tree;

  AccountController(
      AccountBook book,
      AccountDesk desk,
      AccountChanges changes,
      AccountErasure erasure,
      Contacts contacts,
      DeputyDesk deputies,
      Handovers handovers,
      PasswordDesk passwords,
      AccountViews views,
      UnitTree tree) {
    this.book = book;
    this.desk = desk;
    this.changes = changes;
    this.erasure = erasure;
    this.contacts = contacts;
    this.deputies = deputies;
    this.handovers = handovers;
    this.passwords = passwords;
    this.views = views;
    this.tree = tree;
  }

  /** Units that an account may be given. */
  @ModelAttribute("choices")
  UnitTree.Choices choices(@AuthenticationPrincipal SignedIn person) {
    return tree.choices(person, null);
  }

  @GetMapping
  String list(Model model, Locale locale) {
    List<Account> all = book.all();
    model.addAttribute("accounts", views.lines(locale, all));
    model.addAttribute("roles", Role.ofPeople());
    model.addAttribute("changes", views.changes(locale, changes.latest(CHANGES)));
    return "it-accounts";
  }

  @PostMapping
  String add(
      @AuthenticationPrincipal SignedIn person,
      @Valid @ModelAttribute("form") AccountForm form,
      Model model,
      Locale locale) {
    try {
      Account added = desk.create(form.typedLogin(), form.wanted(), person.id());
      return "redirect:/it/accounts/" + added.id() + "?done";
    } catch (AccountRefused e) {
      model.addAttribute("refused", e);
      return list(model, locale);
    }
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model, Locale locale) {
    Account account = book.get(id);
    model.addAttribute("account", account);
    model.addAttribute("name", account.name(locale));
    model.addAttribute("units", views.units(locale, account.scopes()));
    model.addAttribute("roles", Role.ofPeople());
    model.addAttribute("contact", contacts.of(id));
    model.addAttribute("deputies", views.deputies(locale, id));
    model.addAttribute(
        "others",
        book.all().stream()
            .filter(a -> a.enabled() && Deputies.mayAct(a.role()) && !a.id().equals(id))
            .toList());
    model.addAttribute("changes", views.changes(locale, changes.of(id)));
    return "it-account";
  }

  @PostMapping("/{id}")
  String change(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") AccountForm form,
      Model model,
      Locale locale) {
    return then(id, model, locale, () -> desk.change(id, form.wanted(), person.id()));
  }

  /** Shown on the answer itself, which no cache keeps and no address leads to again. */
  @PostMapping("/{id}/password")
  String password(
      @AuthenticationPrincipal SignedIn person, @PathVariable UUID id, Model model, Locale locale) {
    model.addAttribute("password", passwords.reset(id, person.id()));
    return one(id, model, locale);
  }

  @PostMapping("/{id}/password-link")
  String link(
      @AuthenticationPrincipal SignedIn person, @PathVariable UUID id, Model model, Locale locale) {
    model.addAttribute("link", passwords.link(id, person.id()));
    return one(id, model, locale);
  }

  @PostMapping("/{id}/contact")
  String contact(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam String mail,
      @RequestParam String phone,
      Model model,
      Locale locale) {
    return then(id, model, locale, () -> contacts.set(id, mail, phone, person.id()));
  }

  @PostMapping("/{id}/deputies")
  String nameDeputy(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam UUID deputy,
      @RequestParam LocalDate until,
      Model model,
      Locale locale) {
    return then(id, model, locale, () -> deputies.name(id, deputy, until, person.id()));
  }

  @PostMapping("/{id}/deputies/end")
  String endDeputy(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam UUID deputy,
      Model model,
      Locale locale) {
    return then(id, model, locale, () -> deputies.end(id, deputy, person.id()));
  }

  @PostMapping("/{id}/handover")
  String handOver(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam UUID successor,
      Model model,
      Locale locale) {
    return then(id, model, locale, () -> handovers.handOver(id, successor, person.id()));
  }

  @PostMapping("/{id}/erase")
  String erase(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable UUID id,
      @RequestParam String ground,
      @RequestParam String confirm,
      Model model,
      Locale locale) {
    AtomicBoolean boardsForgot = new AtomicBoolean(true);
    String next =
        then(
            id,
            model,
            locale,
            () -> boardsForgot.set(erasure.erase(id, ground, confirm, person.id())));
    return boardsForgot.get() ? next : next + "&boards=later";
  }

  /** The page again, with what was done or why not. */
  private String then(UUID id, Model model, Locale locale, Runnable change) {
    try {
      change.run();
      return "redirect:/it/accounts/" + id + "?done";
    } catch (AccountRefused e) {
      model.addAttribute("refused", e);
      return one(id, model, locale);
    }
  }
}
