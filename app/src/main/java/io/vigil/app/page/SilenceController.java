package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.app.alert.AlertOffice;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Silences (暂停通知): each has a reason, somebody who set it, and an end. */
@Controller
@ForOffice
class SilenceController {
  private final AlertOffice office;
  private final UnitTree tree;
  private final Actors actors;
  private final ZoneId zone;

  SilenceController(AlertOffice office, UnitTree tree, Actors actors, ZoneId zone) {
    this.office = office;
    this.tree = tree;
    this.actors = actors;
    this.zone = zone;
  }

  @GetMapping("/inbox/silences")
  String silences(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("silences", office.settings().silences());
    model.addAttribute("colours", Colour.values());
    model.addAttribute("actors", actors);
    model.addAttribute("units", tree.choices(person, null));
    model.addAttribute("maySet", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    return "silences";
  }

  @PostMapping("/inbox/silences")
  @ForQualityOffice
  String set(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String controlPoint,
      @RequestParam @Nullable Colour colour,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String until,
      @RequestParam Map<String, String> typed,
      Model model) {
    try {
      office.silence(
          person, orNull(unit), orNull(controlPoint), colour, reason, moment(until), "page");
      model.addAttribute("done", true);
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      model.addAttribute("typed", typed);
    }
    return silences(person, model);
  }

  private Instant moment(String until) {
    try {
      return LocalDateTime.parse(until.strip()).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw Rejection.invalid(
          "field.no-moment",
          "'%s' is '%s'; write a time such as 2025-01-08T09:00.",
          "until",
          until);
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  @PostMapping("/inbox/silences/{id}/lift")
  @ForQualityOffice
  String lift(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    office.lift(person, id, "page");
    return "redirect:/inbox/silences";
  }
}
