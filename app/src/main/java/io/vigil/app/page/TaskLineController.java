package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.app.diagnosis.TaskLineDesk;
import io.vigil.app.diagnosis.TaskLines;
import io.vigil.app.diagnosis.TaskTable;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Departments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the quality office changes what tasks ask for and who leads them. */
@Controller
@ForQualityOffice
class TaskLineController {
  private final TaskTable table;
  private final TaskLines lines;
  private final TaskLineDesk desk;
  private final Departments departments;
  private final Offices offices;
  private final Actors actors;

  TaskLineController(
      TaskTable table,
      TaskLines lines,
      TaskLineDesk desk,
      Departments departments,
      Offices offices,
      Actors actors) {
    this.table = table;
    this.lines = lines;
    this.desk = desk;
    this.departments = departments;
    this.offices = offices;
    this.actors = actors;
  }

  /**
   * A task in the form.
   *
   * @param number of the line as the form counts them
   * @param unknown whether the college has no unit called as the lead is
   * @param meanwhile what stands there since somebody else changed it; {@code null} if nobody did
   */
  record Field(
      int number,
      TaskTable.Row row,
      String task,
      String lead,
      boolean unknown,
      TaskLines.@Nullable Line meanwhile) {}

  @GetMapping("/registers/framework/tasks/edit")
  String edit(@AuthenticationPrincipal SignedIn person, Model model) {
    TaskLines.Table newest = lines.newest();
    return form(person, newest, newest.lines(), newest, model);
  }

  @PostMapping("/registers/framework/tasks/versions")
  String make(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes after) {
    Integer shown = WrittenNumbers.whole("basedOn", fields.get("basedOn"));
    int basedOn = shown == null ? 0 : shown;
    TaskLines.Table base = lines.version(basedOn);
    String reason = fields.get("reason");
    try {
      var told = new TaskLineDesk.Told(basedOn, reason, told(base, fields));
      after.addFlashAttribute("made", desk.revise(person, told, "page").version());
      return "redirect:/registers/framework";
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      model.addAttribute("reason", reason);
      model.addAttribute("since", lines.since(basedOn).reversed());
      return form(person, base, written(base, fields), lines.newest(), model);
    }
  }

  private static List<TaskLineDesk.Line> told(TaskLines.Table base, Map<String, String> fields) {
    return base.lines().keySet().stream()
        .map(
            point ->
                new TaskLineDesk.Line(
                    point, fields.get("task." + point), fields.get("lead." + point)))
        .toList();
  }

  private static Map<String, TaskLines.Line> written(
      TaskLines.Table base, Map<String, String> fields) {
    Map<String, TaskLines.Line> written = new HashMap<>();
    base.lines()
        .forEach(
            (point, line) ->
                written.put(
                    point,
                    new TaskLines.Line(
                        point,
                        Objects.requireNonNullElse(fields.get("task." + point), line.task()),
                        Objects.requireNonNullElse(fields.get("lead." + point), line.lead()))));
    return written;
  }

  /**
   * What somebody wrote over a version stays; where they changed nothing, the newest one stands.
   */
  private String form(
      SignedIn person,
      TaskLines.Table base,
      Map<String, TaskLines.Line> written,
      TaskLines.Table newest,
      Model model) {
    List<Field> fields = new ArrayList<>();
    table.projects(person).stream()
        .flatMap(project -> project.elements().stream())
        .flatMap(element -> element.rows().stream())
        .forEach(row -> fields.add(field(fields.size() + 1, row, base, written, newest)));
    model.addAttribute("fields", fields);
    model.addAttribute("basedOn", newest.version());
    model.addAttribute("departments", offices.all());
    model.addAttribute("actors", actors);
    return "framework-tasks";
  }

  private Field field(
      int number,
      TaskTable.Row row,
      TaskLines.Table base,
      Map<String, TaskLines.Line> written,
      TaskLines.Table newest) {
    TaskLines.Line now =
        newest
            .lines()
            .getOrDefault(row.point(), new TaskLines.Line(row.point(), row.task(), row.lead()));
    TaskLines.Line before = base.lines().getOrDefault(row.point(), now);
    TaskLines.Line typed = written.getOrDefault(row.point(), now);
    boolean untouched =
        typed.task().equals(before.task()) && idOf(typed.lead()).equals(idOf(before.lead()));
    TaskLines.Line shown = untouched ? now : typed;
    return new Field(
        number,
        row,
        shown.task(),
        idOf(shown.lead()),
        departments.find(shown.lead()).isEmpty(),
        now.equals(before) ? null : now);
  }

  private String idOf(String lead) {
    return departments.idOf(lead);
  }
}
