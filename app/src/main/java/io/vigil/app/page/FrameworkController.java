package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.task.TaskState;
import io.vigil.app.diagnosis.TaskTable;
import io.vigil.app.register.Framework;
import io.vigil.app.register.Framework.Loop;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
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
  private final Actors actors;

  FrameworkController(Framework framework, TaskTable tasks, Actors actors) {
    this.framework = framework;
    this.tasks = tasks;
    this.actors = actors;
  }

  @GetMapping("/registers/framework")
  String page(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("systems", framework.systems());
    model.addAttribute("levels", framework.levels());
    model.addAttribute("lower", framework.spiral(Loop.LOWER));
    model.addAttribute("upper", framework.spiral(Loop.UPPER));
    model.addAttribute("projects", tasks.projects(person));
    model.addAttribute("states", TaskState.values());
    model.addAttribute("mayState", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    model.addAttribute("actors", actors);
    return "framework";
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
