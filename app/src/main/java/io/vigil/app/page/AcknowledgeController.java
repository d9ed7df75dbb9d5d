package io.vigil.app.page;

import io.vigil.api.alert.FindLinked;
import io.vigil.app.alert.AlertOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.OpenToAll;
import io.vigil.app.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/**
 * Where the link of a message leads. A look at it acknowledges nothing, since mail programs and
 * robots look at links too; that somebody opened it is remembered where no robot is known to look.
 */
@Controller
class AcknowledgeController {
  private final AlertOffice office;

  AcknowledgeController(AlertOffice office) {
    this.office = office;
  }

  @GetMapping("/a/{token}")
  @OpenToAll
  String look(
      @PathVariable String token,
      @AuthenticationPrincipal @Nullable SignedIn person,
      HttpServletRequest request,
      Model model) {
    FindLinked.Result linked = office.linked(token);
    if (Looks.isSomebodys(request)) {
      office.openLink(token, person, linked);
    }
    return page(linked, token, person, model);
  }

  private String page(
      FindLinked.Result linked, String token, @Nullable SignedIn person, Model model) {
    model.addAttribute("linked", linked);
    model.addAttribute("mayUse", office.mayUse(person, linked));
    model.addAttribute("token", token);
    return "acknowledge";
  }

  @PostMapping("/a/{token}")
  @OpenToAll
  String acknowledge(
      @PathVariable String token, @AuthenticationPrincipal @Nullable SignedIn person, Model model) {
    return page(office.acknowledgeLink(token, person), token, person, model);
  }

  /** Nobody comes here without having signed in. */
  @GetMapping("/a/{token}/signed-in")
  @ForReaders
  String back(@PathVariable String token) {
    return "redirect:/a/" + UriUtils.encodePathSegment(token, StandardCharsets.UTF_8);
  }
}
