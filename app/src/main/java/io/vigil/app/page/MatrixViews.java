package io.vigil.app.page;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.framework.CellChange;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.diagnosis.TaskTable;
import io.vigil.app.register.Framework;
import io.vigil.app.register.Framework.LevelOfQuality;
import io.vigil.app.register.Framework.QualitySystem;
import io.vigil.app.register.MatrixDesk;
import io.vigil.app.register.SystemAssignment;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Departments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 五纵五横 as a matrix: in each place the departments with what they hold on that level. An office
 * holds the control points and tasks that it leads and what is open on these points; a faculty, or
 * all of them, what is open on its units.
 */
@Component
class MatrixViews {
  private static final int MOST = 1_000;

  private final Framework framework;
  private final MatrixDesk desk;
  private final Departments departments;
  private final Questions questions;

  MatrixViews(Framework framework, MatrixDesk desk, Departments departments, Questions questions) {
    this.framework = framework;
    this.desk = desk;
    this.departments = departments;
    this.questions = questions;
  }

  record Matrix(int version, List<Row> rows) {}

  record Row(QualitySystem system, List<Cell> cells) {}

  record Cell(QualitySystem system, LevelOfQuality level, List<Holder> holders) {}

  /**
   * A department and what it holds on a level.
   *
   * @param unit its id; {@code null} where it stands for all faculties, or the college has none so
   *     called
   * @param name {@code null} for all faculties
   * @param ofTheYear what is open and has become a task of the year
   * @param told ids of what is open and stands with a department before it in the same place, too
   */
  record Holder(
      @Nullable String unit,
      @Nullable String name,
      List<ListControlPoints.Item> points,
      List<TaskTable.Row> tasks,
      List<FindWarnings.Item> open,
      List<FindWarnings.Item> ofTheYear,
      Set<String> told) {

    Holder(
        @Nullable String unit,
        @Nullable String name,
        List<ListControlPoints.Item> points,
        List<TaskTable.Row> tasks,
        List<FindWarnings.Item> open,
        List<FindWarnings.Item> ofTheYear) {
      this(unit, name, points, tasks, open, ofTheYear, Set.of());
    }

    Holder after(Set<String> told) {
      return new Holder(unit, name, points, tasks, open, ofTheYear, Set.copyOf(told));
    }

    /** Of some that it holds, how many stand with a department before it. */
    public long toldBefore(List<FindWarnings.Item> some) {
      return some.stream().filter(one -> told.contains(one.id())).count();
    }

    /** Key of how that is said where there are any. */
    public String toldKey(List<FindWarnings.Item> some) {
      return toldBefore(some) == some.size() ? "framework.holds.all-same" : "framework.holds.same";
    }

    Stream<String> warnings() {
      return Stream.concat(open.stream(), ofTheYear.stream()).map(FindWarnings.Item::id);
    }

    /** Where it stands on the page of its place. */
    public String anchor() {
      return unit == null ? "all" : unit;
    }

    public boolean holdsNothing() {
      return points.isEmpty() && tasks.isEmpty() && open.isEmpty() && ofTheYear.isEmpty();
    }
  }

  /**
   * What there is at all, asked for once.
   *
   * @param below what is open in faculties, as far as it was asked for
   */
  private record Known(
      List<ListControlPoints.Item> points,
      List<TaskTable.Row> tasks,
      List<FindWarnings.Item> open,
      List<FindWarnings.Item> ofTheYear,
      SystemAssignment systems,
      Function<String, List<FindWarnings.Item>> below) {}

  Matrix of(SignedIn person, List<TaskTable.ProjectRows> projects) {
    MatrixDesk.Matrix newest = desk.newest();
    Known known = known(person, projects, newest);
    return new Matrix(
        newest.version(),
        framework.systems().stream().map(system -> row(system, newest, known)).toList());
  }

  private Row row(QualitySystem system, MatrixDesk.Matrix newest, Known known) {
    return new Row(
        system, framework.levels().stream().map(one -> cell(system, one, newest, known)).toList());
  }

  /** One place; empty where there is no such system or level. */
  Optional<Cell> cell(
      SignedIn person, String system, Level level, List<TaskTable.ProjectRows> projects) {
    MatrixDesk.Matrix newest = desk.newest();
    return framework.systems().stream()
        .filter(one -> one.code().equals(system))
        .flatMap(one -> framework.levels().stream().map(other -> new Place(one, other)))
        .filter(one -> one.level().level() == level)
        .findFirst()
        .map(one -> cell(one.system(), one.level(), newest, known(person, projects, newest)));
  }

  private record Place(QualitySystem system, LevelOfQuality level) {}

  private Known known(
      SignedIn person, List<TaskTable.ProjectRows> projects, MatrixDesk.Matrix newest) {
    Map<String, List<FindWarnings.Item>> below = new HashMap<>();
    return new Known(
        questions.ask(new ListControlPoints(true), ListControlPoints.Result.class).items(),
        projects.stream()
            .flatMap(project -> project.elements().stream())
            .flatMap(element -> element.rows().stream())
            .toList(),
        open(person, null, FindWarnings.Filter.OPEN),
        open(person, null, FindWarnings.Filter.STRUCTURAL),
        new SystemAssignment(framework, newest, departments::idOf),
        unit -> below.computeIfAbsent(unit, id -> open(person, id, FindWarnings.Filter.OPEN)));
  }

  private List<FindWarnings.Item> open(
      SignedIn person, @Nullable String unit, FindWarnings.Filter filter) {
    var query =
        new FindWarnings(unit, true, null, filter, null, null, person.scopes(), true, 0, MOST);
    return questions.ask(query, FindWarnings.Result.class).items();
  }

  private Cell cell(
      QualitySystem system, LevelOfQuality level, MatrixDesk.Matrix newest, Known known) {
    Set<String> told = new HashSet<>();
    List<Holder> holders = new ArrayList<>();
    for (String unit : newest.at(system.code(), level.level())) {
      Holder holder = holder(unit, system, level, known).after(told);
      holders.add(holder);
      holder.warnings().forEach(told::add);
    }
    return new Cell(system, level, holders);
  }

  private Holder holder(String written, QualitySystem system, LevelOfQuality level, Known known) {
    if (written.equals(CellChange.FACULTIES)) {
      return new Holder(
          null,
          null,
          List.of(),
          List.of(),
          ofFaculties(level.level(), known, known.open()),
          ofFaculties(level.level(), known, known.ofTheYear()));
    }
    Optional<ListUnits.Item> unit = departments.find(written);
    if (unit.isEmpty()) {
      return new Holder(null, written, List.of(), List.of(), List.of(), List.of());
    }
    return holder(unit.get(), system, level, known);
  }

  private Holder holder(
      ListUnits.Item unit, QualitySystem system, LevelOfQuality level, Known known) {
    List<ListControlPoints.Item> points =
        known.points().stream()
            .filter(one -> one.definition().level() == level.level())
            .filter(one -> isLed(one.definition().owner(), unit))
            .filter(one -> stands(one.definition().element(), unit, system, level, known))
            .toList();
    return new Holder(
        unit.unit(),
        unit.name() == null ? unit.unit() : unit.name(),
        points,
        known.tasks().stream()
            .filter(one -> level.elements().contains(element(one)))
            .filter(one -> isLed(one.lead(), unit))
            .filter(one -> stands(element(one), unit, system, level, known))
            .toList(),
        unit.kind() == UnitKind.FACULTY
            ? ofFaculty(unit.unit(), level.level(), known)
            : onPoints(points, known.open()),
        unit.kind() == UnitKind.FACULTY ? List.of() : onPoints(points, known.ofTheYear()));
  }

  private static String element(TaskTable.Row task) {
    return task.point().replaceFirst("\\.[^.]*$", "");
  }

  private static boolean stands(
      @Nullable String element,
      ListUnits.Item unit,
      QualitySystem system,
      LevelOfQuality level,
      Known known) {
    return known
        .systems()
        .of(element, unit.unit(), level.level())
        .filter(system.code()::equals)
        .isPresent();
  }

  private boolean isLed(@Nullable String lead, ListUnits.Item unit) {
    return lead != null && departments.idOf(lead).equals(unit.unit());
  }

  private static List<FindWarnings.Item> onPoints(
      List<ListControlPoints.Item> points, List<FindWarnings.Item> open) {
    var codes = points.stream().map(one -> one.definition().code()).collect(Collectors.toSet());
    return open.stream().filter(one -> codes.contains(one.controlPoint())).toList();
  }

  /** The same faculty stands in many places. */
  private List<FindWarnings.Item> ofFaculty(String unit, Level level, Known known) {
    var codes = codes(level, known);
    return known.below().apply(unit).stream()
        .filter(one -> codes.contains(one.controlPoint()))
        .toList();
  }

  private static List<FindWarnings.Item> ofFaculties(
      Level level, Known known, List<FindWarnings.Item> open) {
    var codes = codes(level, known);
    return open.stream()
        .filter(one -> one.unitKind() != UnitKind.SCHOOL && one.unitKind() != UnitKind.OFFICE)
        .filter(one -> codes.contains(one.controlPoint()))
        .toList();
  }

  private static Set<String> codes(Level level, Known known) {
    return known.points().stream()
        .filter(one -> one.definition().level() == level)
        .map(one -> one.definition().code())
        .collect(Collectors.toSet());
  }
}
