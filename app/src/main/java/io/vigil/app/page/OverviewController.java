package io.vigil.app.page;

import io.vigil.app.security.SignedIn;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what needs a hand this week. */
@Controller
@ForOffice
class OverviewController {
  private final FirstPages first;
  private final Matrix matrix;
  private final DueSoon due;

  OverviewController(FirstPages first, Matrix matrix, DueSoon due) {
    this.first = first;
    this.matrix = matrix;
    this.due = due;
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

  /** Every step that is late, or due within ten working days. */
  @GetMapping("/awaited")
  String awaited(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "false") boolean late,
      Model model,
      Locale locale) {
    model.addAttribute("late", late);
    model.addAttribute("found", late ? due.late(person, locale) : due.soon(person, locale, true));
    return "awaited";
  }
}
