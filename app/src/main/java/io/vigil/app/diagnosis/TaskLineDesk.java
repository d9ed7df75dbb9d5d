package io.vigil.app.diagnosis;

import io.vigil.api.framework.FrameworkCommand.ReviseTasks;
import io.vigil.api.framework.FrameworkPart;
import io.vigil.api.framework.TaskLineChange;
import io.vigil.api.message.Rejection;
import io.vigil.app.casework.Said;
import io.vigil.app.register.LineRefusals;
import io.vigil.app.register.SentLines;
import io.vigil.app.security.Orders;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Departments;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The next version of the table of tasks. */
@Component
public class TaskLineDesk {
  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 40;

  private final TaskLines lines;
  private final Departments departments;
  private final Orders orders;
  private final Clock clock;

  TaskLineDesk(TaskLines lines, Departments departments, Orders orders, Clock clock) {
    this.lines = lines;
    this.departments = departments;
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * A version as somebody sends it: the tasks that are others, or all.
   *
   * @param basedOn version that is changed; {@code null} for whichever is the newest
   */
  public record Told(
      @Nullable Integer basedOn, @Nullable String reason, @Nullable List<Line> lines) {}

  /**
   * @param point code such as 5.2.3
   * @param task what is to be built; {@code null} where it stays
   * @param lead id, name or alias of the office that leads it; {@code null} where it stays
   */
  public record Line(@Nullable String point, @Nullable String task, @Nullable String lead) {}

  /** What was made. */
  public record Receipt(int version, int changes) {}

  /**
   * @throws Rejection if a line names what there is not, nothing differs, or another version was
   *     made since
   */
  public Receipt revise(SignedIn person, Told told, String channel) {
    String reason = Said.required("reason", told.reason());
    TaskLines.Table before = lines.newest();
    List<TaskLineChange> changes = changes(Said.required("lines", told.lines()), before.lines());
    int version =
        orders.give(
            new ReviseTasks(
                FrameworkPart.TASKS.id(),
                told.basedOn() == null ? before.version() : told.basedOn(),
                changes,
                reason,
                person.by(channel),
                clock.instant()),
            channel,
            Integer.class);
    return new Receipt(version, changes.size());
  }

  private List<TaskLineChange> changes(List<Line> told, Map<String, TaskLines.Line> before) {
    return new SentLines<Line, TaskLineChange>(
            (line, one) -> change(line, one, before), TaskLineChange::point, this::differs)
        .changes(told);
  }

  private boolean differs(TaskLineChange change) {
    return !change.task().equals(change.taskBefore())
        || !departments.idOf(change.lead()).equals(departments.idOf(change.leadBefore()));
  }

  private TaskLineChange change(int line, Line told, Map<String, TaskLines.Line> before) {
    String point = LineRefusals.required(line, "point", told.point(), LONGEST_NAME);
    TaskLines.Line shown = before.get(point);
    if (shown == null) {
      throw unknown(line, point, before);
    }
    String task =
        told.task() == null
            ? shown.task()
            : LineRefusals.required(line, "task", told.task(), LONGEST);
    String lead =
        told.lead() == null
            ? shown.lead()
            : LineRefusals.required(line, "lead", told.lead(), LONGEST_NAME);
    return new TaskLineChange(
        point, task, lead(line, lead, shown.lead()), shown.task(), shown.lead());
  }

  private static Rejection unknown(int line, String point, Map<String, TaskLines.Line> before) {
    String element = point.replaceFirst("\\.[^.]*$", "");
    boolean isElement = before.keySet().stream().anyMatch(one -> one.startsWith(element + "."));
    return isElement
        ? Rejection.invalid(
            "framework.unknown-point",
            "Line %d: 'point' is '%s'; element %s has no such point, write a code such as 5.2.3.",
            line,
            point,
            element)
        : Rejection.invalid(
            "framework.unknown-element",
            "Line %d: 'point' is '%s'; there is no element %s, write a code such as 5.2.3.",
            line,
            point,
            element);
  }

  /** A name of what is shipped may stay, though the college has no unit so called. */
  private String lead(int line, String written, String before) {
    if (written.equals(before)) {
      return written;
    }
    return departments
        .find(written)
        .orElseThrow(() -> LineRefusals.unknownUnit(line, "lead", written))
        .unit();
  }
}
