package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.AttainmentGrade;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetStep;
import io.vigil.api.targets.TaskKind;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.rest.ScoreSheets;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.UnitNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 目标任务: the yearly tasks of units, how far they are, and what was changed about them. */
@Controller
@ForOffice
class TargetController {
  private final TargetDesk desk;
  private final ScoreSheets sheets;
  private final CollegeCalendar calendar;
  private final Actors actors;
  private final TargetForms forms;
  private final TargetSpiral spiral;
  private final UnitTree tree;
  private final UnitNames unitNames;

  TargetController(
      TargetDesk desk,
      ScoreSheets sheets,
      CollegeCalendar calendar,
      Actors actors,
      TargetForms forms,
      TargetSpiral spiral,
      UnitTree tree,
      UnitNames unitNames) {
    this.desk = desk;
    this.sheets = sheets;
    this.calendar = calendar;
    this.actors = actors;
    this.forms = forms;
    this.spiral = spiral;
    this.tree = tree;
    this.unitNames = unitNames;
  }

  /**
   * A target with its tasks of the kind that is shown, the attainment being that of all.
   *
   * @param shown in percent; {@code null} without tasks, and for those who see a part of them
   * @param grade {@code null} without tasks, and while the year runs
   */
  record Line(
      FindTargets.Item target,
      @Nullable String shown,
      @Nullable AttainmentGrade grade,
      List<FindTargets.Task> tasks) {

    static Line of(FindTargets.Item target, boolean whole, @Nullable TaskKind kind, int running) {
      Attainment attainment = whole ? target.attainment() : Attainment.NOTHING;
      return new Line(
          target,
          attainment.isEmpty() ? null : attainment.shown().toPlainString(),
          attainment.isEmpty() || !target.isGraded(running) ? null : attainment.grade(),
          target.tasks().stream()
              .filter(task -> kind == null || task.task().kind() == kind)
              .toList());
    }
  }

  /** The attainment under a head; {@code null} where no task stands under it. */
  record Head(ScoreHead head, @Nullable String shown) {}

  @GetMapping("/targets")
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable Integer year,
      @RequestParam @Nullable TaskKind kind,
      Model model) {
    List<FindTargets.Item> all = desk.find(person, null, null);
    int running = calendar.today().getYear();
    var years = new TreeSet<>(all.stream().map(FindTargets.Item::year).toList());
    years.add(running);
    int shown = year != null ? year : running;
    List<Line> lines =
        all.stream()
            .filter(target -> target.year() == shown)
            .map(target -> Line.of(target, desk.isWhole(person, target), kind, running))
            .toList();
    model.addAttribute("years", years.descendingSet());
    model.addAttribute("year", shown);
    model.addAttribute("kinds", TaskKind.values());
    model.addAttribute("kind", kind == null ? "" : kind.name());
    model.addAttribute("lines", lines);
    model.addAttribute("graded", lines.stream().anyMatch(line -> line.grade() != null));
    for (AttainmentGrade grade : AttainmentGrade.values()) {
      model.addAttribute(
          "count" + grade, lines.stream().filter(line -> line.grade() == grade).count());
    }
    model.addAttribute("mayGive", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    return "targets";
  }

  @GetMapping("/targets/score-sheet")
  ResponseEntity<byte[]> scores(
      @AuthenticationPrincipal SignedIn person, @RequestParam int year, Locale locale) {
    return sheets.answer(desk.whole(person, year), year, locale);
  }

  @GetMapping("/targets/{id}")
  String one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    FindTargets.Item target = desk.require(person, id);
    boolean whole = desk.isWhole(person, target);
    model.addAttribute("line", Line.of(target, whole, null, calendar.today().getYear()));
    model.addAttribute("target", target);
    model.addAttribute("title", unitNames.of(locale, target.unit(), target.unitName()));
    model.addAttribute("whole", whole);
    model.addAttribute("rows", TargetRow.of(target, desk.serving(person, target)));
    model.addAttribute("heads", whole ? heads(target) : List.of());
    model.addAttribute("kinds", TaskKind.values());
    model.addAttribute("scoreHeads", ScoreHead.values());
    model.addAttribute("steps", CheckForms.names(desk.offered(person, target)));
    FindRegisterHistory.Result history = desk.history(person, target);
    model.addAttribute("history", history);
    model.addAttribute("spiral", whole ? spiral.of(locale, target, history) : null);
    model.addAttribute("actors", actors);
    return "target";
  }

  @GetMapping("/targets/new")
  @ForQualityOffice
  String give(@AuthenticationPrincipal SignedIn person, Model model) {
    var fields = Map.of("year", Integer.toString(calendar.today().getYear()));
    return form(person, fields, TargetForms.ROWS, model);
  }

  /** The same with more rows, and with all that was written. */
  @PostMapping("/targets/new")
  @ForQualityOffice
  String more(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model) {
    return form(person, fields, TargetForms.more(fields), model);
  }

  private String form(SignedIn person, Map<String, String> fields, int rows, Model model) {
    model.addAttribute("fields", fields);
    model.addAttribute("rows", IntStream.range(0, rows).boxed().toList());
    model.addAttribute("mayGrow", rows < TargetForms.MOST_ROWS);
    model.addAttribute("units", tree.choices(person, fields.get("unit")));
    model.addAttribute("points", forms.points());
    model.addAttribute("kinds", TaskKind.values());
    model.addAttribute("heads", ScoreHead.values());
    return "target-new";
  }

  /** What was written stays on the page where it is refused. */
  @PostMapping("/targets")
  @ForQualityOffice
  String issue(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after) {
    try {
      after.addAttribute("id", desk.issue(person, forms.issue(fields), "page"));
      return "redirect:/targets/{id}";
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      return form(person, fields, Math.max(TargetForms.rows(fields), TargetForms.ROWS), model);
    }
  }

  private static List<Head> heads(FindTargets.Item target) {
    return List.of(ScoreHead.values()).stream()
        .map(
            head -> {
              Attainment attainment = target.attainment(head);
              return new Head(
                  head, attainment.isEmpty() ? null : attainment.shown().toPlainString());
            })
        .toList();
  }

  @PostMapping("/targets/{id}/{step}")
  @ForCaseworkers
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    TargetStep wanted = CheckForms.step(step, TargetStep.class);
    try {
      FindTargets.Item target = desk.require(person, id);
      desk.take(person, id, wanted, forms.told(target, fields), "page");
    } catch (Rejection e) {
      CheckForms.refuse(e, step, fields, after);
    }
    after.addAttribute("id", id);
    return "redirect:/targets/{id}";
  }
}
