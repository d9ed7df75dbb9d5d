package io.vigil.app.page;

import io.vigil.app.security.OpenToAll;
import io.vigil.app.security.account.Account;
import io.vigil.app.security.account.AccountRefused;
import io.vigil.app.security.account.PasswordDesk;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a link leads that an administrator has given to somebody. */
@Controller
class PasswordController {
  private final PasswordDesk passwords;

  PasswordController(PasswordDesk passwords) {
    this.passwords = passwords;
  }

  /** Looking does not use the link up: programs that preview links look too. */
  @OpenToAll
  @GetMapping("/password/{secret}")
  String page(@PathVariable String secret, Model model, Locale locale) {
    model.addAttribute("secret", secret);
    model.addAttribute("owner", passwords.owner(secret).map(one -> one.name(locale)).orElse(null));
    model.addAttribute("login", passwords.owner(secret).map(Account::login).orElse(null));
    return "password";
  }

  @OpenToAll
  @PostMapping("/password/{secret}")
  String set(
      @PathVariable String secret, @RequestParam String password, Model model, Locale locale) {
    try {
      passwords.setByLink(secret, password);
      return "redirect:/sign-in?changed";
    } catch (AccountRefused e) {
      model.addAttribute("refused", e);
      return page(secret, model, locale);
    }
  }
}
