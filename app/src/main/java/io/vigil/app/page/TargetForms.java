package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.message.Rejection;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.app.casework.Said;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.KnownNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms about targets say; rows of a table stand in fields with the row as their end. */
@Component
class TargetForms {
  /** Rows with which a form that gives tasks begins, and by which it grows. */
  static final int ROWS = 3;

  /** Rows of which a form is read, and no more are shown. */
  static final int MOST_ROWS = 60;

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.]\\d{1,6})?");

  private final KnownNames names;
  private final Questions questions;

  TargetForms(KnownNames names, Questions questions) {
    this.names = names;
    this.questions = questions;
  }

  /**
   * A target that is given; rows in which nothing is written are left out.
   *
   * @throws Rejection if something cannot be read, or a row has no name
   */
  TargetDesk.Issue issue(Map<String, String> fields) {
    String unit = names.unit(Said.required("unit", fields.get("unit")));
    return new TargetDesk.Issue(
        unit,
        Said.required("year", number("year", fields.get("year"))).intValue(),
        fields.get("document"),
        IntStream.range(0, rows(fields))
            .filter(
                row ->
                    isWritten(
                        fields, "name", row, "assignee", "criterion", "weight", "point", "value"))
            .mapToObj(row -> task(unit, fields, row))
            .toList(),
        null);
  }

  /** Control points in use, by which a task can be measured. */
  List<ControlPointDefinition> points() {
    return questions
        .ask(new ListControlPoints(true), ListControlPoints.Result.class)
        .items()
        .stream()
        .map(ListControlPoints.Item::definition)
        .toList();
  }

  /** As many rows as the form had. */
  static int rows(Map<String, String> fields) {
    return (int)
        IntStream.range(0, MOST_ROWS).takeWhile(row -> fields.containsKey("name" + row)).count();
  }

  /** As many rows as it has once it grew. */
  static int more(Map<String, String> fields) {
    return Math.min(rows(fields) + ROWS, MOST_ROWS);
  }

  private TargetTask task(String unit, Map<String, String> fields, int row) {
    Double weight = number("weight", fields.get("weight" + row));
    String assignee = Said.optional("assignee", fields.get("assignee" + row));
    return new TargetTask(
        "t-" + (row + 1),
        Said.choice("kind", fields.get("kind" + row), TaskKind.class),
        Said.choice("head", fields.get("head" + row), ScoreHead.class),
        Said.required("name", fields.get("name" + row)),
        Said.optional("criterion", fields.get("criterion" + row)),
        weight == null ? 0 : weight,
        assignee == null ? unit : assignee,
        null,
        indicator(fields.get("point" + row), fields.get("value" + row)));
  }

  private @Nullable Indicator indicator(@Nullable String point, @Nullable String value) {
    if (!isSaid(point)) {
      return null;
    }
    String code = names.point(Objects.requireNonNull(point));
    ControlPointDefinition definition =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class).definition();
    if (definition == null) {
      throw Rejection.notFound("control point", code);
    }
    Double goal = Said.required("value", number("value", value));
    return new Indicator(code, definition.direction(), goal);
  }

  /**
   * Whether a row says anything.
   *
   * @throws Rejection if it says something, but not what it must
   */
  private static boolean isWritten(
      Map<String, String> fields, String needed, int row, String... others) {
    boolean named = isSaid(fields.get(needed + row));
    if (!named && Stream.of(others).anyMatch(field -> isSaid(fields.get(field + row)))) {
      throw Rejection.invalid(
          "field.missing-in-row", "'%s' of row %d is missing.", needed, row + 1);
    }
    return named;
  }

  /**
   * What is said of a step; parts in which nothing is written are left out.
   *
   * @throws Rejection if something cannot be read, or a part has no assignee
   */
  TargetDesk.Told told(FindTargets.Item target, Map<String, String> fields) {
    return new TargetDesk.Told(
        null,
        fields.get("task"),
        number("completion", fields.get("completion")),
        number("value", fields.get("value")),
        fields.get("text"),
        fields.get("change"),
        fields.get("kind"),
        fields.containsKey("name") ? changed(target, fields) : null,
        fields.containsKey("assignee0") ? parts(fields) : null,
        WrittenAnswers.yesNo("accepted", fields.get("accepted")),
        fields.get("document"));
  }

  /** How far a task is, by its completion or by the value of its indicator. */
  TargetDesk.Told reported(FindTargets.Item target, String task, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("task", task);
    all.keySet().retainAll(Set.of("task", "completion", "value", "text"));
    return told(target, all);
  }

  private static List<TargetDesk.Part> parts(Map<String, String> fields) {
    return IntStream.iterate(0, row -> fields.containsKey("assignee" + row), row -> row + 1)
        .filter(row -> isWritten(fields, "assignee", row, "name", "criterion", "weight"))
        .mapToObj(
            row ->
                new TargetDesk.Part(
                    fields.get("part" + row),
                    fields.get("name" + row),
                    fields.get("criterion" + row),
                    fields.get("assignee" + row),
                    number("weight", fields.get("weight" + row)),
                    null))
        .toList();
  }

  /** A task that is added, or one that gets another name, weight, kind, head or assignee. */
  private static TargetTask changed(FindTargets.Item target, Map<String, String> fields) {
    boolean isNew = ChangeKind.ADD.name().equalsIgnoreCase(fields.get("kind"));
    String id = isNew ? IdentifierFactory.getInstance().generateIdentifier() : fields.get("task");
    TargetTask before = isNew ? null : before(target, id);
    String assignee = Said.optional("assignee", fields.get("assignee"));
    Double weight = number("weight", fields.get("weight"));
    return new TargetTask(
        id == null ? "" : id,
        Said.choice("kind", fields.get("taskKind"), TaskKind.class),
        Said.choice("head", fields.get("head"), ScoreHead.class),
        fields.getOrDefault("name", ""),
        Said.optional("criterion", fields.get("criterion")),
        weight == null ? 0 : weight,
        assignee != null ? assignee : before == null ? target.unit() : before.assignee(),
        before == null ? null : before.partOf(),
        before == null ? null : before.indicator());
  }

  private static @Nullable TargetTask before(FindTargets.Item target, @Nullable String id) {
    return target.tasks().stream()
        .map(FindTargets.Task::task)
        .filter(task -> task.taskId().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static @Nullable Double number(String field, @Nullable String text) {
    if (!isSaid(text)) {
      return null;
    }
    String written = Objects.requireNonNull(text).strip();
    if (!NUMBER.matcher(written).matches()) {
      throw Rejection.invalid("field.number", "'%s' is '%s'; write a number.", field, text);
    }
    return Double.valueOf(written);
  }
}
