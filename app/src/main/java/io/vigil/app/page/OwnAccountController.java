package io.vigil.app.page;

import io.vigil.app.security.Accounts;
import io.vigil.app.security.Deputies;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.account.AccountBook;
import io.vigil.app.security.account.AccountRefused;
import io.vigil.app.security.account.Contacts;
import io.vigil.app.security.account.DeputyDesk;
import io.vigil.app.security.account.PasswordDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people see and change of their own account (我的账号). */
@Controller
@RequestMapping("/account")
@ForEverybody
class OwnAccountController {
  private final Accounts accounts;
  private final AccountBook book;
  private final Contacts contacts;
  private final Deputies deputies;
  private final DeputyDesk desk;
  private final PasswordDesk passwords;
  private final AccountViews views;

  OwnAccountController(
      Accounts accounts,
      AccountBook book,
      Contacts contacts,
      Deputies deputies,
      DeputyDesk desk,
      PasswordDesk passwords,
      AccountViews views) {
    this.accounts = accounts;
    this.book = book;
    this.contacts = contacts;
    this.deputies = deputies;
    this.desk = desk;
    this.passwords = passwords;
    this.views = views;
  }

  @GetMapping
  String page(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
    UUID own = own(person);
    model.addAttribute("account", book.get(own));
    model.addAttribute("units", views.units(locale, person.scopes()));
    model.addAttribute("contact", contacts.of(own));
    model.addAttribute("mayBeRepresented", Deputies.mayBeRepresented(person));
    model.addAttribute("deputies", views.deputies(locale, own));
    model.addAttribute(
        "others",
        Deputies.mayBeRepresented(person)
            ? accounts.all().stream()
                .filter(one -> Deputies.mayAct(one.role()) && !one.id().equals(own))
                .toList()
            : List.of());
    return "account";
  }

  /** Everything that began with the old password ends, this session too. */
  @PostMapping("/password")
  String password(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String present,
      @RequestParam String password,
      HttpServletRequest request,
      Model model,
      Locale locale) {
    UUID own = own(person);
    try {
      passwords.change(own, present, password);
    } catch (AccountRefused e) {
      return again(e, person, model, locale);
    }
    request.getSession().invalidate();
    return "redirect:/sign-in?changed";
  }

  @PostMapping("/contact")
  String contact(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String mail,
      @RequestParam String phone,
      Model model,
      Locale locale) {
    UUID own = own(person);
    return then(person, model, locale, () -> contacts.set(own, mail, phone, own));
  }

  @PostMapping("/deputies")
  String nameDeputy(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam UUID deputy,
      @RequestParam LocalDate until,
      Model model,
      Locale locale) {
    UUID own = own(person);
    return then(person, model, locale, () -> desk.name(own, deputy, until, own));
  }

  @PostMapping("/deputies/end")
  String endDeputy(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam UUID deputy,
      Model model,
      Locale locale) {
    UUID own = own(person);
    return then(person, model, locale, () -> desk.end(own, deputy, own));
  }

  private String then(SignedIn person, Model model, Locale locale, Runnable change) {
    try {
      change.run();
      return "redirect:/account?done";
    } catch (AccountRefused e) {
      return again(e, person, model, locale);
    }
  }

  private String again(AccountRefused refused, SignedIn person, Model model, Locale locale) {
    model.addAttribute("refused", refused);
    return page(person, model, locale);
  }

  /** A deputy does the work of somebody, but has no business with that account itself. */
  private static UUID own(SignedIn person) {
    if (person.isOnBehalf()) {
      throw new AccessDeniedException("an account is changed by whom it belongs to");
    }
    return person.id();
  }
}
