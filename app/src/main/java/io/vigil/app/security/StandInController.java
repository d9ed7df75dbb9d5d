package io.vigil.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins and ends acting for somebody else in a session. */
@Controller
@AllowedTo({
  Role.ADMIN,
  Role.QUALITY_OFFICE,
  Role.LEADER,
  Role.DEPARTMENT,
  Role.DATA_OWNER,
  Role.REVIEWER,
  Role.COUNSELLOR
})
class StandInController {
  private final Deputies deputies;

  StandInController(Deputies deputies) {
    this.deputies = deputies;
  }

  @PostMapping("/stand-in")
  String begin(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam UUID account,
      HttpServletRequest request) {
    SignedIn represented =
        deputies
            .represented(person.id(), account)
            .orElseThrow(() -> new AccessDeniedException("nobody's deputy, or no longer"));
    request.getSession().setAttribute(SessionGuard.REPRESENTED, represented.id());
    return "redirect:/";
  }

  @PostMapping("/stand-in/end")
  String end(HttpServletRequest request) {
    request.getSession().removeAttribute(SessionGuard.REPRESENTED);
    return "redirect:/";
  }
}
