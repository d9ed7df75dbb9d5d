package io.vigil.app.page;

import io.vigil.api.matter.FindMatters;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.matter.MatterStep;
import io.vigil.api.message.Rejection;
import io.vigil.app.register.MatterDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForResponders;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 外部诊断问题, 隐患, 会议决议: what was found or decided, seen to until it is closed. */
@Controller
@ForOffice
class RegisterController {
  private static final int SHOWN = 200;
  private static final String CHANNEL = "page";
  private static final String HAZARDS_RECTIFIED = "SCH-43";

  private final MatterDesk desk;
  private final UnitTree tree;
  private final Actors actors;
  private final ReportedScope reported;

  RegisterController(MatterDesk desk, UnitTree tree, Actors actors, ReportedScope reported) {
    this.desk = desk;
    this.tree = tree;
    this.actors = actors;
    this.reported = reported;
  }

  @GetMapping("/registers/matters")
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "HAZARD") MatterKind kind,
      Model model,
      Locale locale) {
    boolean mayRecord =
        kind == MatterKind.HAZARD
            ? person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER)
            : kind == MatterKind.EXTERNAL_FINDING && person.is(Role.ADMIN, Role.QUALITY_OFFICE);
    model.addAttribute("kind", kind.name());
    model.addAttribute("found", desk.find(person, kind, null, null, SHOWN));
    model.addAttribute(
        "reported",
        kind == MatterKind.HAZARD ? reported.of(person, locale, HAZARDS_RECTIFIED) : null);
    model.addAttribute("grades", MatterGrade.values());
    model.addAttribute("mayRecord", mayRecord);
    if (mayRecord) {
      model.addAttribute("units", tree.choices(person, null));
    }
    return "matters";
  }

  @PostMapping("/registers/matters")
  @ForCaseworkers
  String record(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam MatterKind kind,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String place,
      @RequestParam @Nullable String source,
      @RequestParam @Nullable String text,
      @RequestParam @Nullable String grade,
      @RequestParam @Nullable LocalDate due,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    after.addAttribute("kind", kind.name());
    try {
      var found = new MatterDesk.Found(kind.name(), unit, place, source, text, grade, due, null);
      String id = desk.record(person, found, CHANNEL);
      return "redirect:/registers/matters/" + id;
    } catch (Rejection e) {
      CheckForms.refuse(e, "record", fields, after);
      return "redirect:/registers/matters";
    }
  }

  @GetMapping("/registers/matters/{id}")
  String one(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    FindMatters.Item matter = desk.require(person, id);
    model.addAttribute("matter", matter);
    model.addAttribute("history", desk.history(id));
    model.addAttribute("steps", CheckForms.names(desk.possible(person, matter)));
    model.addAttribute("actors", actors);
    return "matter";
  }

  @PostMapping("/registers/matters/{id}/{step}")
  @ForResponders
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam @Nullable String text,
      @RequestParam @Nullable LocalDate due,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    MatterStep wanted = CheckForms.step(step.toLowerCase(Locale.ROOT), MatterStep.class);
    try {
      desk.take(person, id, wanted, new MatterDesk.Told(null, text, null, due), CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, step, fields, after);
    }
    after.addAttribute("id", id);
    return "redirect:/registers/matters/{id}";
  }
}
