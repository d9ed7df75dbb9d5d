package io.vigil.app.page;

import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForExpertEntrance;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
  private final AsOf asOf;

  OverviewController(FirstPages first, Matrix matrix, DueSoon due, AsOf asOf) {
    this.first = first;
    this.matrix = matrix;
    this.due = due;
    this.asOf = asOf;
  }

  @GetMapping("/")
  @ForEverybody
  String overview(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String mode,
      Model model,
      Locale locale) {
    model.addAttribute("meeting", mode.equals("meeting"));
    return first.of(person, model, locale);
  }

  /** 截至某日: what was open, late and found effective at the end of a day, as told until now. */
  @GetMapping("/as-of")
  String asOf(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate date,
      Model model,
      Locale locale) {
    model.addAttribute("then", asOf.of(person, date, locale));
    model.addAttribute(
        "mayDraw", person.is(ForExpertEntrance.class.getAnnotation(AllowedTo.class).value()));
    return "as-of";
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
