package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.app.delivery.DoubtDesk;
import io.vigil.app.security.ForDataOwners;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Data that cannot be right (数据存疑), as parts of the page of deliveries. */
@Controller
@ForOffice
class DoubtController {
  static final int SHOWN = 10;

  private final DoubtDesk desk;
  private final DoubtViews views;

  DoubtController(DoubtDesk desk, DoubtViews views) {
    this.desk = desk;
    this.views = views;
  }

  @GetMapping("/deliveries/doubts")
  String doubts(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
    model.addAttribute("doubts", views.of(person, locale, desk.doubts(person, SHOWN)));
    return "parts/deliveries-doubts";
  }

  /** Asked for after the page, because it looks at a year of deliveries. */
  @GetMapping("/deliveries/uniform")
  String uniform(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam LocalDate until,
      Model model,
      Locale locale) {
    model.addAttribute("uniform", views.uniform(locale, desk.uniform(person.scopes(), until)));
    return "parts/deliveries-uniform";
  }

  @PostMapping("/deliveries/confirm")
  @ForDataOwners
  String confirm(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String doubt,
      @RequestParam @Nullable String note,
      Model model,
      Locale locale) {
    try {
      model.addAttribute("confirmed", desk.confirm(person, doubt, note, "page").rows().size());
    } catch (Rejection e) {
      model.addAttribute("refusedDoubt", e);
    }
    return doubts(person, model, locale);
  }
}
