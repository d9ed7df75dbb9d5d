package io.vigil.app.security;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {
  private final Accounts accounts;
  private final boolean demo;

  SignInController(Accounts accounts, @Value("${vigil.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.demo = demo;
  }

  @OpenToAll
  @GetMapping("/sign-in")
  String page(Model model) {
    model.addAttribute("demoAccounts", demo ? accounts.demo() : List.of());
    return "sign-in";
  }
}
