package io.vigil.app.page;

import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.app.register.Framework;
import io.vigil.app.register.Framework.Loop;
import io.vigil.app.register.Framework.QualityTask;
import io.vigil.app.security.Questions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 质保体系: five systems by five levels, the spiral, and the tasks with how far they are. */
@Controller
@ForOffice
class FrameworkController {
  private final Framework framework;
  private final Questions questions;

  FrameworkController(Framework framework, Questions questions) {
    this.framework = framework;
    this.questions = questions;
  }

  /**
   * An element with its tasks.
   *
   * @param points control points in use
   * @param calm of them without an open warning
   */
  record ElementView(String code, String name, List<QualityTask> tasks, long points, long calm) {}

  @GetMapping("/registers/framework")
  String page(Model model) {
    model.addAttribute("systems", framework.systems());
    model.addAttribute("levels", framework.levels());
    model.addAttribute("lower", framework.spiral(Loop.LOWER));
    model.addAttribute("upper", framework.spiral(Loop.UPPER));
    model.addAttribute("projects", projects());
    return "framework";
  }

  private Map<String, List<ElementView>> projects() {
    Map<String, List<ListControlPoints.Item>> points =
        questions.ask(new ListControlPoints(true), ListControlPoints.Result.class).items().stream()
            .filter(item -> item.definition().element() != null)
            .collect(Collectors.groupingBy(item -> String.valueOf(item.definition().element())));
    Map<String, List<QualityTask>> elements =
        framework.tasks().stream()
            .collect(
                Collectors.groupingBy(
                    QualityTask::element, LinkedHashMap::new, Collectors.toList()));
    return elements.values().stream()
        .collect(
            Collectors.groupingBy(
                tasks -> tasks.getFirst().project() + " " + tasks.getFirst().projectName(),
                LinkedHashMap::new,
                Collectors.mapping(tasks -> element(tasks, points), Collectors.toList())));
  }

  private static ElementView element(
      List<QualityTask> tasks, Map<String, List<ListControlPoints.Item>> points) {
    QualityTask first = tasks.getFirst();
    List<ListControlPoints.Item> measured = points.getOrDefault(first.element(), List.of());
    long calm = measured.stream().filter(FrameworkController::isCalm).count();
    return new ElementView(first.element(), first.elementName(), tasks, measured.size(), calm);
  }

  private static boolean isCalm(ListControlPoints.Item point) {
    return point.openWarnings().values().stream().allMatch(count -> count == 0);
  }
}
