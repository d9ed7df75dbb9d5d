package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.AttainmentGrade;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetState;
import io.vigil.api.targets.TargetStep;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.rest.ScoreSheets;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 目标任务: the yearly tasks of units, how far they are, and what was changed about them. */
@Controller
@ForOffice
class TargetController {
  private final TargetDesk desk;
  private final ScoreSheets sheets;
  private final CollegeCalendar calendar;
  private final Actors actors;

  TargetController(TargetDesk desk, ScoreSheets sheets, CollegeCalendar calendar, Actors actors) {
    this.desk = desk;
    this.sheets = sheets;
    this.calendar = calendar;
    this.actors = actors;
  }

  /**
   * A target with its tasks of the kind that is shown, the attainment being that of all.
   *
   * @param shown in percent; {@code null} without tasks
   * @param grade {@code null} without tasks, and while the year runs
   */
  record Line(
      FindTargets.Item target,
      @Nullable String shown,
      @Nullable AttainmentGrade grade,
      List<FindTargets.Task> tasks) {

    static Line of(FindTargets.Item target, @Nullable TaskKind kind, int running) {
      Attainment attainment = target.attainment();
      boolean graded = target.year() < running || target.state() == TargetState.CONCLUDED;
      return new Line(
          target,
          attainment.isEmpty() ? null : attainment.shown().toPlainString(),
          attainment.isEmpty() || !graded ? null : attainment.grade(),
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
            .map(target -> Line.of(target, kind, running))
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
    return "targets";
  }

  @GetMapping("/targets/score-sheet")
  ResponseEntity<StreamingResponseBody> scores(
      @AuthenticationPrincipal SignedIn person, @RequestParam int year, Locale locale) {
    return sheets.answer(desk.find(person, null, year), year, locale);
  }

  @GetMapping("/targets/{id}")
  String one(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    FindTargets.Item target = desk.require(person, id);
    model.addAttribute("line", Line.of(target, null, calendar.today().getYear()));
    model.addAttribute("target", target);
    model.addAttribute("heads", heads(target));
    model.addAttribute("kinds", TaskKind.values());
    model.addAttribute("scoreHeads", ScoreHead.values());
    model.addAttribute("steps", CheckForms.names(desk.possible(person, target)));
    model.addAttribute("history", desk.history(id));
    model.addAttribute("actors", actors);
    return "target";
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
      desk.take(person, id, wanted, told(target, fields), "page");
    } catch (Rejection e) {
      CheckForms.refuse(e, after);
    } catch (IllegalArgumentException e) {
      after.addFlashAttribute("refused", e);
    }
    after.addAttribute("id", id);
    return "redirect:/targets/{id}";
  }

  private static TargetDesk.Told told(FindTargets.Item target, Map<String, String> fields) {
    String accepted = fields.get("accepted");
    return new TargetDesk.Told(
        null,
        fields.get("task"),
        number(fields.get("completion")),
        null,
        fields.get("text"),
        fields.get("change"),
        fields.get("kind"),
        fields.containsKey("name") ? changed(target, fields) : null,
        accepted == null ? null : Boolean.valueOf(accepted),
        fields.get("document"));
  }

  /** A task that is added, or one that gets another name, weight, kind or head. */
  private static TargetTask changed(FindTargets.Item target, Map<String, String> fields) {
    boolean isNew = ChangeKind.ADD.name().equalsIgnoreCase(fields.get("kind"));
    String id = isNew ? IdentifierFactory.getInstance().generateIdentifier() : fields.get("task");
    TargetTask before =
        target.tasks().stream()
            .map(FindTargets.Task::task)
            .filter(task -> task.taskId().equals(id))
            .findFirst()
            .orElse(null);
    Double weight = number(fields.get("weight"));
    return new TargetTask(
        id == null ? "" : id,
        TaskKind.valueOf(fields.getOrDefault("taskKind", "")),
        ScoreHead.valueOf(fields.getOrDefault("head", "")),
        fields.getOrDefault("name", ""),
        before == null ? null : before.criterion(),
        weight == null ? 0 : weight,
        before == null ? target.unit() : before.assignee(),
        before == null ? null : before.partOf(),
        before == null ? null : before.indicator());
  }

  private static @Nullable Double number(@Nullable String text) {
    return text == null || text.isBlank() ? null : Double.valueOf(text.strip());
  }
}
