package io.vigil.app.page;

import io.vigil.api.meeting.AgendaItem;
import io.vigil.api.meeting.MeetingKind;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.casework.Said;
import io.vigil.app.register.MeetingDesk;
import io.vigil.app.register.SafetyAgenda;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 质量分析例会: an agenda of what is open, minutes, and decisions that become tasks. */
@Controller
@ForOffice
class MeetingController {
  private static final int AGENDA = 20;
  private static final int DECISIONS = 5;
  private static final String CHANNEL = "page";

  private final MeetingDesk desk;
  private final Questions questions;
  private final WarningViews warnings;
  private final UnitTree tree;
  private final SafetyAgenda safety;
  private final ProgrammeAdjustment adjustment;

  MeetingController(
      MeetingDesk desk,
      Questions questions,
      WarningViews warnings,
      UnitTree tree,
      SafetyAgenda safety,
      ProgrammeAdjustment adjustment) {
    this.desk = desk;
    this.questions = questions;
    this.warnings = warnings;
    this.tree = tree;
    this.safety = safety;
    this.adjustment = adjustment;
  }

  @GetMapping("/registers/meetings")
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String title,
      Model model) {
    boolean mayCall = MeetingDesk.mayCall(person);
    if (!model.containsAttribute("typed") && !unit.isEmpty()) {
      model.addAttribute("typed", Map.of("unit", unit, "title", title, "kind", "QUALITY"));
    }
    model.addAttribute("items", desk.all(person));
    model.addAttribute("mayCall", mayCall);
    if (mayCall) {
      model.addAttribute("kinds", MeetingKind.values());
      model.addAttribute("units", tree.choices(person, null));
    }
    return "meetings";
  }

  /** The agenda is what is open at the unit that meets, or what is to be said of safety. */
  @PostMapping("/registers/meetings")
  @ForQualityOffice
  String call(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String unit,
      @RequestParam @Nullable String title,
      @RequestParam(defaultValue = "QUALITY") MeetingKind kind,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after,
      Locale locale) {
    try {
      String where = Said.required("unit", Said.optional("unit", unit));
      List<AgendaItem> agenda =
          kind == MeetingKind.SAFETY
              ? safety.of(person, where, locale)
              : agenda(person, where, locale);
      var call = new MeetingDesk.Call(where, title, null, agenda, kind.name());
      return "redirect:/registers/meetings/" + desk.call(person, call, CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, "call", fields, after);
      return "redirect:/registers/meetings";
    }
  }

  private List<AgendaItem> agenda(SignedIn person, String unit, Locale locale) {
    var query =
        new FindWarnings(
            unit,
            true,
            null,
            FindWarnings.Filter.OPEN,
            null,
            null,
            person.scopes(),
            true,
            0,
            AGENDA);
    Stream<AgendaItem> open =
        warnings.of(locale, questions.ask(query, FindWarnings.Result.class).items()).stream()
            .map(
                one ->
                    new AgendaItem(
                        "%s %s".formatted(one.unitName(), one.explanation()),
                        "/warnings/" + one.id()));
    ListUnits.Item about = questions.ask(new FindUnit(unit), FindUnit.Result.class).unit();
    return Stream.concat(adjustment.agenda(person, locale, about), open).toList();
  }

  @GetMapping("/registers/meetings/{id}")
  String one(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    model.addAttribute("meeting", desk.require(person, id));
    model.addAttribute("decisions", desk.decisions(person, id));
    model.addAttribute("rows", IntStream.range(0, DECISIONS).boxed().toList());
    model.addAttribute("mayWrite", MeetingDesk.mayCall(person));
    model.addAttribute("units", tree.choices(person, null));
    return "meeting";
  }

  @PostMapping("/registers/meetings/{id}/minutes")
  @ForQualityOffice
  String minutes(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields,
      RedirectAttributes after) {
    try {
      var minutes = new MeetingDesk.Minutes(fields.getFirst("text"), decided(fields));
      desk.minutes(person, id, minutes, CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, after);
      after.addFlashAttribute("typed", fields);
    }
    after.addAttribute("id", id);
    return "redirect:/registers/meetings/{id}";
  }

  /**
   * Rows in which nothing is decided are left out.
   *
   * @throws Rejection if one of them has a day by which it is to be done
   */
  private static List<MeetingDesk.Decided> decided(MultiValueMap<String, String> fields) {
    List<String> texts = Objects.requireNonNullElse(fields.get("decision"), List.of());
    return IntStream.range(0, texts.size())
        .filter(row -> isDecided(fields, texts, row))
        .mapToObj(
            row ->
                new MeetingDesk.Decided(
                    texts.get(row), at(fields, "unit", row), day(at(fields, "due", row))))
        .toList();
  }

  private static @Nullable String at(MultiValueMap<String, String> fields, String name, int row) {
    List<String> values = Objects.requireNonNullElse(fields.get(name), List.of());
    return row < values.size() ? values.get(row) : null;
  }

  private static boolean isDecided(
      MultiValueMap<String, String> fields, List<String> texts, int row) {
    boolean blank = texts.get(row).isBlank();
    if (blank && day(at(fields, "due", row)) != null) {
      throw Rejection.invalid(
          "meeting.decision-missing",
          "Decision %d has a day by which it is to be done, and no text; write it, or clear the"
              + " day.",
          row + 1);
    }
    return !blank;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw Rejection.invalid(
          "field.no-date", "'%s' is '%s'; write a date such as 2026-11-20.", "due", text);
    }
  }
}
