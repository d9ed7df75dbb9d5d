package io.vigil.app.security.sso;

import io.vigil.app.security.OpenToAll;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads whoever has no ticket yet to the CAS server. */
@Controller
@ConditionalOnProperty("vigil.sign-in.cas.url")
class CasSignInController {
  private final CasWayIn cas;

  CasSignInController(CasWayIn cas) {
    this.cas = cas;
  }

  @OpenToAll
  @GetMapping(CasWayIn.PATH)
  String start() {
    return "redirect:" + cas.signInAddress();
  }
}
