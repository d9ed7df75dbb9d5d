package io.vigil.app.page;

import io.vigil.app.security.SignedIn;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what needs a hand this week. */
@Controller
@ForOffice
class OverviewController {
  private final FirstPages first;
  private final Matrix matrix;

  OverviewController(FirstPages first, Matrix matrix) {
    this.first = first;
    this.matrix = matrix;
  }

  @GetMapping("/")
  @ForEverybody
  String overview(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
    return first.of(person, model, locale);
  }

  @GetMapping("/matrix")
  String matrix(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("matrix", matrix.of(person));
    return "parts/matrix";
  }
}
