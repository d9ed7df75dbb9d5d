package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.DiagnosisScheme.Element;
import io.vigil.api.diagnosis.DiagnosisScheme.Point;
import io.vigil.api.framework.FindFramework;
import io.vigil.app.register.Framework;
import io.vigil.app.register.Framework.QualityTask;
import io.vigil.app.security.Questions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the tasks under the points of diagnosis ask for and who leads them, version by version. */
@Component
public class TaskLines {
  private final Framework framework;
  private final SchemeBook schemes;
  private final Questions questions;

  TaskLines(Framework framework, SchemeBook schemes, Questions questions) {
    this.framework = framework;
    this.schemes = schemes;
    this.questions = questions;
  }

  /**
   * @param lead id or name of the office that leads it
   */
  public record Line(String point, String task, String lead) {}

  /**
   * @param version its number, 0 for what is shipped
   * @param lines by the code of the point
   */
  public record Table(int version, Map<String, Line> lines) {}

  public Table newest() {
    return version(Integer.MAX_VALUE);
  }

  /** As it stood in a version; the newest where there is no such one. */
  public Table version(int upTo) {
    Map<String, Line> lines = shipped(schemes.today(null));
    int version = 0;
    for (FindFramework.TasksVersion one : since(0)) {
      if (one.version() <= upTo) {
        version = one.version();
        one.lines()
            .forEach(
                line ->
                    lines.replace(line.point(), new Line(line.point(), line.task(), line.lead())));
      }
    }
    return new Table(version, lines);
  }

  /** What was changed after a version, the oldest first. */
  public List<FindFramework.TasksVersion> since(int version) {
    return questions.ask(new FindFramework(), FindFramework.Result.class).tasks().stream()
        .filter(one -> one.version() > version)
        .toList();
  }

  private Map<String, Line> shipped(DiagnosisScheme scheme) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Element element : scheme.elements()) {
      List<QualityTask> named =
          framework.tasks().stream().filter(one -> one.element().equals(element.code())).toList();
      boolean same = named.size() == element.points().size();
      for (int i = 0; i < element.points().size(); i++) {
        Point point = element.points().get(i);
        lines.put(
            point.code(),
            same
                ? new Line(point.code(), named.get(i).task(), named.get(i).lead())
                : new Line(point.code(), String.join(" ", point.tasks()), element.lead()));
      }
    }
    return lines;
  }
}
