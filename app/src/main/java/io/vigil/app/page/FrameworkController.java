package io.vigil.app.page;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.message.Rejection;
import io.vigil.api.task.TaskState;
import io.vigil.app.diagnosis.TaskLines;
import io.vigil.app.diagnosis.TaskTable;
import io.vigil.app.register.Framework;
import io.vigil.app.register.Framework.Loop;
import io.vigil.app.register.MatrixDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 质保体系: five systems by five levels, the spiral, and the tasks with how far they are. */
@Controller
@ForOffice
class FrameworkController {
  private static final String CHANNEL = "page";

  private final Framework framework;
  private final TaskTable tasks;
  private final TaskLines lines;
  private final MatrixViews matrix;
  private final MatrixDesk places;
  private final Actors actors;

  FrameworkController(
      Framework framework,
      TaskTable tasks,
      TaskLines lines,
      MatrixViews matrix,
      MatrixDesk places,
      Actors actors) {
    this.framework = framework;
    this.tasks = tasks;
    this.lines = lines;
    this.matrix = matrix;
    this.places = places;
    this.actors = actors;
  }

  @GetMapping("/registers/framework")
  String page(@AuthenticationPrincipal SignedIn person, Model model) {
    List<TaskTable.ProjectRows> projects = tasks.projects(person);
    model.addAttribute("systems", framework.systems());
    model.addAttribute("levels", framework.levels());
    model.addAttribute("matrix", matrix.of(person, projects));
    model.addAttribute("lower", framework.spiral(Loop.LOWER));
    model.addAttribute("upper", framework.spiral(Loop.UPPER));
    model.addAttribute("projects", projects);
    model.addAttribute("states", TaskState.values());
    model.addAttribute("maySet", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    model.addAttribute("matrixVersions", places.since(0).reversed());
    model.addAttribute("taskVersions", lines.since(0).reversed());
    model.addAttribute("actors", actors);
    return "framework";
  }

  /** What the departments hold where a system and a level cross, each piece with its page. */
  @GetMapping("/registers/framework/places/{system}/{level}")
  String place(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String system,
      @PathVariable Level level,
      Model model) {
    model.addAttribute(
        "cell",
        matrix
            .cell(person, system, level, tasks.projects(person))
            .orElseThrow(() -> Rejection.notFound("place of the matrix", system)));
    return "framework-place";
  }

  @PostMapping("/registers/framework/tasks/{task}")
  @ForQualityOffice
  String state(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String task,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String text,
      RedirectAttributes after) {
    try {
      tasks.state(person, task, new TaskTable.Told(state, text, null), CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, after);
    }
    return "redirect:/registers/framework";
  }
}
