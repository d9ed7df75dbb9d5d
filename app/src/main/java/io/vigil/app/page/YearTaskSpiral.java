package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.page.Figure8.Known;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.KnownNames;
import io.vigil.app.wording.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where a single task of the year stands on the spiral, also one that is a part of another: the
 * lower loop by what was said of it, the upper one by its control point where it has one.
 */
@Component
class YearTaskSpiral {
  private static final int CASES = 200;

  /** Closer than that two completions are told alike. */
  private static final double SAME = 0.05;

  private final Figure8 figure8;
  private final PointSpiral points;
  private final TrendTables tables;
  private final Questions questions;
  private final UnitAccess access;
  private final YearTaskMoves moves;
  private final KnownNames names;
  private final Words words;

  YearTaskSpiral(
      Figure8 figure8,
      PointSpiral points,
      TrendTables tables,
      Questions questions,
      UnitAccess access,
      YearTaskMoves moves,
      KnownNames names,
      Words words) {
    this.figure8 = figure8;
    this.points = points;
    this.tables = tables;
    this.questions = questions;
    this.access = access;
    this.moves = moves;
    this.names = names;
    this.words = words;
  }

  /**
   * @param row the task with its parts
   * @param history of the target
   */
  Figure8.Loops of(
      SignedIn person,
      Locale locale,
      FindTargets.Item target,
      TargetRow row,
      FindRegisterHistory.Result history) {
    Optional<PointSpiral.Place> measured = measured(person, locale, target, row.task().task());
    Map<String, Known> known = new HashMap<>(planned(locale, target, row));
    said(locale, target, row, measured).forEach(known::put);
    changed(locale, target, row).ifPresent(one -> known.put(Figure8.RENEW, one));
    concluded(locale, target).forEach(known::put);
    measured.ifPresent(place -> measured(place, known));
    String lower = YearTaskStanding.of(target, row);
    String stands =
        measured.map(place -> YearTaskStanding.furthest(lower, place.stands())).orElse(lower);
    return figure8.of(
        locale,
        known,
        ways(target, row),
        stands,
        stands.equals(lower)
            ? moves.to(locale, target, row, history, lower)
            : measured.map(PointSpiral.Place::moved).orElse(null));
  }

  /** What is measured fills what the task leaves open, and its standard is that of the lines. */
  private static void measured(PointSpiral.Place place, Map<String, Known> known) {
    place.known().forEach(known::putIfAbsent);
    Known lines = place.known().get(Figure8.STANDARD);
    Known own = known.get(Figure8.STANDARD);
    if (lines != null && own != null && !own.equals(lines)) {
      known.put(Figure8.STANDARD, Known.of(own.says() + " · " + lines.says()));
    }
  }

  /** What is done about a task is done on its own page, or on that of the target. */
  private static Map<String, String> ways(FindTargets.Item target, TargetRow row) {
    String whole = "/targets/" + target.targetId();
    String own = whole + "/tasks/" + row.task().task().taskId();
    return Map.of(
        Figure8.STANDARD, whole,
        Figure8.DESIGN, whole,
        Figure8.CARRY_OUT, row.isReported() ? own + "#report" : own,
        Figure8.DIAGNOSE, whole,
        Figure8.ENCOURAGE, whole,
        Figure8.LEARN, whole,
        Figure8.RENEW, whole);
  }

  private Map<String, Known> planned(Locale locale, FindTargets.Item target, TargetRow row) {
    TargetTask task = row.task().task();
    String link = "/targets/" + target.targetId();
    Map<String, Known> known = new HashMap<>();
    known.put(
        Figure8.TARGET,
        new Known(
            words.text(
                locale,
                "spiral.one.given",
                task.name(),
                WrittenNumbers.written(task.weight()),
                Objects.requireNonNullElse(target.document(), "–")),
            link));
    if (task.criterion() != null) {
      known.put(Figure8.STANDARD, Known.of(task.criterion()));
    } else if (task.indicator() != null) {
      known.put(Figure8.STANDARD, Known.of(standard(locale, task.indicator())));
    }
    design(locale, target, row).ifPresent(one -> known.put(Figure8.DESIGN, one));
    known.put(
        Figure8.ORGANISE,
        Known.of(Objects.requireNonNullElse(row.task().assigneeName(), task.assignee())));
    if (task.head() == ScoreHead.INNOVATION) {
      known.put(Figure8.INNOVATE, Known.of(words.of(locale, task.head())));
    }
    return known;
  }

  private String standard(Locale locale, Indicator indicator) {
    return words.text(
        locale,
        "spiral.one.indicator",
        names.pointName(indicator.controlPoint()),
        WrittenNumbers.written(indicator.target()));
  }

  /** Into how many parts it is split, or whose part it is. */
  private Optional<Known> design(Locale locale, FindTargets.Item target, TargetRow row) {
    if (row.isSplit()) {
      return Optional.of(Known.of(words.text(locale, "spiral.target.parts", row.parts().size())));
    }
    String parent = row.task().task().parent(target.targetId());
    return target.tasks().stream()
        .filter(one -> one.task().taskId().equals(parent))
        .findFirst()
        .map(
            one ->
                new Known(
                    words.text(locale, "spiral.one.part-of", one.task().name()),
                    "/targets/%s/tasks/%s".formatted(target.targetId(), parent)));
  }

  private Map<String, Known> said(
      Locale locale, FindTargets.Item target, TargetRow row, Optional<PointSpiral.Place> measured) {
    FindTargets.Task task = row.task();
    List<FindTargets.Task> leaves = YearTaskStanding.leaves(target, task);
    Map<String, Known> known = new HashMap<>();
    if (row.isSplit() || task.served() || task.saidAt() != null) {
      known.put(
          Figure8.CARRY_OUT,
          Known.of(
              words.text(locale, "spiral.one.completion", WrittenNumbers.written(task.completion()))
                  + told(locale, row, measured)));
    }
    long assessed = leaves.stream().filter(FindTargets.Task::assessed).count();
    if (assessed > 0) {
      known.put(
          Figure8.DIAGNOSE,
          Known.of(words.text(locale, "spiral.target.assessed", assessed, leaves.size())));
    }
    return known;
  }

  /** What people reported of a task does not follow its control point. */
  private String told(Locale locale, TargetRow row, Optional<PointSpiral.Place> measured) {
    Indicator indicator = row.task().task().indicator();
    Double latest = measured.map(PointSpiral.Place::latest).orElse(null);
    if (indicator == null || latest == null || row.isSplit() || row.task().served()) {
      return "";
    }
    double converted = YearTaskStanding.converted(indicator, latest);
    return Double.isNaN(converted) || Math.abs(converted - row.task().completion()) < SAME
        ? ""
        : words.text(
            locale,
            row.task().assessed() ? "spiral.one.assessed" : "spiral.one.reported",
            Figures.plain(converted));
  }

  private Optional<Known> changed(Locale locale, FindTargets.Item target, TargetRow row) {
    long accepted =
        target.changes().stream()
            .filter(one -> Boolean.TRUE.equals(one.accepted()))
            .filter(row::isAbout)
            .count();
    return accepted == 0
        ? Optional.empty()
        : Optional.of(Known.of(words.text(locale, "spiral.target.changed", accepted)));
  }

  private Map<String, Known> concluded(Locale locale, FindTargets.Item target) {
    return target.conclusion() == null
        ? Map.of()
        : Map.of(
            Figure8.LEARN,
            Known.of(target.conclusion()),
            Figure8.ENCOURAGE,
            new Known(
                words.of(locale, target.attainment().grade()), "/targets?year=" + target.year()));
  }

  /** What is measured of whoever carries a task out is told to those alone who see them. */
  boolean seesMeasured(SignedIn person, TargetTask task) {
    ListUnits.Item assignee =
        questions.ask(new FindUnit(task.assignee()), FindUnit.Result.class).unit();
    return assignee != null && access.sees(person, assignee);
  }

  private Optional<PointSpiral.Place> measured(
      SignedIn person, Locale locale, FindTargets.Item target, TargetTask task) {
    Indicator indicator = task.indicator();
    if (indicator == null || !seesMeasured(person, task)) {
      return Optional.empty();
    }
    String code = indicator.controlPoint();
    FindControlPoint.Result point =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class);
    ControlPointDefinition definition = point.definition();
    if (definition == null) {
      return Optional.empty();
    }
    String unit = task.assignee();
    return Optional.of(
        points.place(
            person,
            locale,
            unit,
            point,
            definition,
            tables.latest(locale, definition, unit, definition.level().isPerson()),
            cases(person, unit, code)));
  }

  /** Those of the unit itself, or where none is open there those of the units below it. */
  private List<FindWarnings.Item> cases(SignedIn person, String unit, String code) {
    List<FindWarnings.Item> own = cases(person, unit, code, false);
    if (own.stream().anyMatch(one -> one.state().isOpenCase())) {
      return own;
    }
    List<FindWarnings.Item> all = cases(person, unit, code, true);
    return all.stream().anyMatch(one -> one.state().isOpenCase()) ? all : own;
  }

  private List<FindWarnings.Item> cases(
      SignedIn person, String unit, String code, boolean withDescendants) {
    var query =
        new FindWarnings(
            unit,
            withDescendants,
            code,
            FindWarnings.Filter.ALL,
            null,
            null,
            person.scopes(),
            false,
            0,
            CASES);
    return questions.ask(query, FindWarnings.Result.class).items();
  }
}
