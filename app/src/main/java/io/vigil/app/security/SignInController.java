package io.vigil.app.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {
  private final Accounts accounts;
  private final PasswordSignIn password;
  private final List<WayIn> ways;
  private final boolean demo;

  SignInController(
      Accounts accounts,
      PasswordSignIn password,
      ObjectProvider<WayIn> ways,
      @Value("${vigil.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.password = password;
    this.ways = ways.orderedStream().toList();
    this.demo = demo;
  }

  @OpenToAll
  @GetMapping("/sign-in")
  String page(Model model) {
    model.addAttribute("ways", ways);
    model.addAttribute("password", password.whom());
    model.addAttribute("demoAccounts", demo ? accounts.demo() : List.of());
    return "sign-in";
  }
}
