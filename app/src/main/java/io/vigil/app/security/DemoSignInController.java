package io.vigil.app.security;

import io.vigil.api.message.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One tap to come in as somebody of the demonstration's college; not there otherwise. */
@Controller
@ConditionalOnProperty("vigil.demo")
class DemoSignInController {
  private final Accounts accounts;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  DemoSignInController(Accounts accounts) {
    this.accounts = accounts;
  }

  @OpenToAll
  @PostMapping("/demo/sign-in")
  String signIn(@RequestParam String as, HttpServletRequest request, HttpServletResponse response) {
    SignedIn person =
        accounts.demo().stream()
            .filter(account -> account.login().equals(as))
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("demo account", as));
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    sessions.saveContext(context, request, response);
    return "redirect:/";
  }
}
