package io.vigil.app.diagnosis;

import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.DiagnosisScheme.Element;
import io.vigil.api.diagnosis.DiagnosisScheme.Point;
import io.vigil.api.diagnosis.DiagnosisScheme.Project;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.standard.FindStandards;
import io.vigil.api.standard.StandardKind;
import io.vigil.api.standard.StandardState;
import io.vigil.api.task.FindTaskStatements;
import io.vigil.api.task.TaskCommand;
import io.vigil.api.task.TaskCommand.StateTask;
import io.vigil.api.task.TaskState;
import io.vigil.app.casework.Said;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of tasks: project, element, point, task, lead, and how far each is. */
@Component
public class TaskTable {
  private final TaskLines lines;
  private final SchemeBook schemes;
  private final Folders folders;
  private final SelfConclusions conclusions;
  private final EventWarnings events;
  private final TeachingIncidents incidents;
  private final Questions questions;
  private final Orders orders;
  private final CollegeCalendar calendar;
  private final Clock clock;

  TaskTable(
      TaskLines lines,
      SchemeBook schemes,
      Folders folders,
      SelfConclusions conclusions,
      EventWarnings events,
      TeachingIncidents incidents,
      Questions questions,
      Orders orders,
      CollegeCalendar calendar,
      Clock clock) {
    this.lines = lines;
    this.schemes = schemes;
    this.folders = folders;
    this.conclusions = conclusions;
    this.events = events;
    this.incidents = incidents;
    this.questions = questions;
    this.orders = orders;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * A task.
   *
   * @param point code of the point under which it stands
   * @param denied how many incidents happened in the year of the conclusion about its element,
   *     while the task says that there are none; 0 where it does not, or nothing is concluded;
   *     {@code null} where there are one to four, for those who are not told how few
   * @param statement what was said last; {@code null} if nothing was
   */
  public record Row(
      String point,
      String name,
      String nameEn,
      String task,
      String lead,
      TaskStage stage,
      TaskFacts facts,
      @Nullable Long denied,
      FindTaskStatements.@Nullable Statement statement) {

    /** Whether what the task denies happened. */
    public boolean contradicted() {
      return denied == null || denied > 0;
    }
  }

  /**
   * What the college concludes of an element in its newest self-diagnosis.
   *
   * @param diagnosis in which it stands
   * @param cycle school year of that
   * @param contradictedBy codes of the points of which less is there than it claims
   */
  public record SelfConclusion(
      String diagnosis, String cycle, String name, String nameEn, List<String> contradictedBy) {}

  /**
   * @param evidence pieces in the folder of the element, each once, in however many of its points
   * @param conclusion {@code null} while there is none
   */
  public record ElementRows(
      String code,
      String name,
      String nameEn,
      long evidence,
      @Nullable SelfConclusion conclusion,
      List<Row> rows) {

    /** Whether pieces lie under more than one of its points. */
    public boolean isShared() {
      return rows.stream().mapToLong(row -> row.facts().evidence()).sum() > evidence;
    }
  }

  /**
   * A project with all of its tasks.
   *
   * @param totals how many tasks stand where
   */
  public record ProjectRows(
      String code,
      String name,
      String nameEn,
      long tasks,
      Map<TaskStage, Long> totals,
      List<ElementRows> elements) {}

  /** What is there at all, asked for once. */
  private record Known(
      Map<String, Folders.Filled> filled,
      List<FindStandards.Item> standards,
      List<ListControlPoints.Item> indicators,
      Map<String, FindTaskStatements.Statement> statements,
      Map<String, TaskLines.Line> lines,
      Map<String, SelfConclusions.Conclusion> conclusions,
      List<EventWarnings.Open> events,
      TeachingIncidents.Told incidents) {

    @Nullable Long denied(Element element, String task) {
      SelfConclusions.Conclusion concluded = conclusions.get(element.code());
      return concluded == null || !TeachingIncidents.areDeniedBy(task)
          ? Long.valueOf(0)
          : incidents.of(concluded.cycle());
    }
  }

  public List<ProjectRows> projects(SignedIn person) {
    DiagnosisScheme scheme = schemes.today(null);
    var known =
        new Known(
            folders.filled(person, scheme, null),
            questions
                .ask(new FindStandards(null, null), FindStandards.Result.class)
                .items()
                .stream()
                .filter(item -> item.state() != StandardState.RETIRED)
                .toList(),
            questions.ask(new ListControlPoints(true), ListControlPoints.Result.class).items(),
            questions
                .ask(new FindTaskStatements(), FindTaskStatements.Result.class)
                .statements()
                .stream()
                .collect(Collectors.toMap(FindTaskStatements.Statement::task, Function.identity())),
            lines.newest().lines(),
            conclusions.newest(person),
            events.open(),
            incidents.told(person));
    return scheme.projects().stream().map(project -> project(project, known)).toList();
  }

  /** The task under a point of the usual scheme. */
  public Optional<Row> row(SignedIn person, String point) {
    return projects(person).stream()
        .flatMap(project -> project.elements().stream())
        .flatMap(element -> element.rows().stream())
        .filter(row -> row.point().equals(point))
        .findFirst();
  }

  private ProjectRows project(Project project, Known known) {
    List<ElementRows> elements =
        project.elements().stream().map(element -> element(element, known)).toList();
    Map<TaskStage, Long> totals = new EnumMap<>(TaskStage.class);
    for (TaskStage stage : TaskStage.values()) {
      totals.put(stage, 0L);
    }
    elements.stream()
        .flatMap(element -> element.rows().stream())
        .forEach(row -> totals.merge(row.stage(), 1L, Long::sum));
    long tasks = totals.values().stream().mapToLong(Long::longValue).sum();
    return new ProjectRows(
        project.code(), project.name(), project.nameEn(), tasks, totals, elements);
  }

  private ElementRows element(Element element, Known known) {
    List<Row> rows = element.points().stream().map(point -> row(element, point, known)).toList();
    SelfConclusions.Conclusion concluded = known.conclusions().get(element.code());
    return new ElementRows(
        element.code(),
        element.name(),
        element.nameEn(),
        known.filled().getOrDefault(element.code(), Folders.Filled.EMPTY).count(),
        concluded == null ? null : conclusion(concluded, rows),
        rows);
  }

  private static SelfConclusion conclusion(SelfConclusions.Conclusion concluded, List<Row> rows) {
    return new SelfConclusion(
        concluded.diagnosis(),
        concluded.cycle(),
        concluded.said().name(),
        concluded.said().nameEn(),
        concluded.contradictedBy(rows).stream().map(Row::point).toList());
  }

  private Row row(Element element, Point point, Known known) {
    TaskLines.Line line =
        known
            .lines()
            .getOrDefault(point.code(), new TaskLines.Line(point.code(), "", element.lead()));
    FindTaskStatements.Statement statement = known.statements().get(TaskCommand.idOf(point.code()));
    TaskFacts facts = facts(element, point, statement, known);
    return new Row(
        point.code(),
        point.name(),
        point.nameEn(),
        line.task(),
        line.lead(),
        facts.stage(calendar.today()),
        facts,
        known.denied(element, line.task()),
        statement);
  }

  private TaskFacts facts(
      Element element, Point point, FindTaskStatements.@Nullable Statement statement, Known known) {
    Folders.Filled filled = known.filled().getOrDefault(point.code(), Folders.Filled.EMPTY);
    List<FindStandards.Item> standards =
        known.standards().stream().filter(item -> belongs(item, point)).toList();
    List<ListControlPoints.Item> indicators =
        known.indicators().stream()
            .filter(item -> point.ofControlPoints())
            .filter(item -> element.code().equals(item.definition().element()))
            .toList();
    return new TaskFacts(
        filled.count(),
        day(filled.newest()),
        standards.size(),
        standards.stream().filter(item -> item.state() == StandardState.REVISION_OVERDUE).count(),
        indicators.size(),
        indicators.stream().mapToLong(TaskTable::troubled).sum(),
        known.events().stream().filter(event -> event.belongsTo(point)).count(),
        statement == null ? null : statement.state(),
        statement == null ? null : day(statement.at()));
  }

  private static boolean belongs(FindStandards.Item item, Point point) {
    EvidenceKind kind =
        item.kind() == StandardKind.RULE
            ? EvidenceKind.REVISED_RULE
            : EvidenceKind.REVISED_STANDARD;
    return point.evidence().contains(kind) || point.groups().contains(item.group());
  }

  private static long troubled(ListControlPoints.Item item) {
    return item.openWarnings().getOrDefault(Colour.RED, 0L)
        + item.openWarnings().getOrDefault(Colour.ORANGE, 0L);
  }

  private @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : LocalDate.ofInstant(moment, calendar.zone());
  }

  /**
   * What somebody says of a task.
   *
   * @param state not-begun, under-way or done
   * @param text what was done, what is missing
   * @param at when that was so; {@code null} for now
   */
  public record Told(@Nullable String state, @Nullable String text, @Nullable String at) {}

  /**
   * @throws Rejection if there is no such task, or something is missing
   */
  public void state(SignedIn person, String point, Told told, String channel) {
    boolean known =
        schemes.today(null).elements().stream()
            .flatMap(element -> element.points().stream())
            .anyMatch(one -> one.code().equals(point));
    if (!known) {
      throw Rejection.notFound("task", point);
    }
    orders.give(
        new StateTask(
            TaskCommand.idOf(point),
            Said.choice("state", told.state(), TaskState.class),
            Said.required("text", told.text()),
            person.by(channel),
            Said.moment(told.at(), clock)),
        channel);
  }
}
