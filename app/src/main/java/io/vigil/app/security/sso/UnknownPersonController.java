package io.vigil.app.security.sso;

import io.vigil.app.security.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** What somebody sees who has proved who they are and has no account. */
@Controller
class UnknownPersonController {

  @OpenToAll
  @GetMapping("/sign-in/unknown")
  String page(
      @SessionAttribute(name = ArrivalRefused.UNKNOWN, required = false)
          @Nullable String externalId,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.FORBIDDEN.value());
    model.addAttribute("externalId", externalId);
    return "no-account";
  }
}
