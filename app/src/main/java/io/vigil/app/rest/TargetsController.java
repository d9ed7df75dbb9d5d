package io.vigil.app.rest;

import io.vigil.api.message.Rejection;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.AttainmentGrade;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.TargetStep;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Yearly tasks of units and their attainment. */
@RestController
@RequestMapping("/api/targets")
@ForReaders
class TargetsController {
  private static final String CHANNEL = "api";

  private final TargetDesk desk;
  private final ScoreSheets sheets;
  private final CollegeCalendar calendar;

  TargetsController(TargetDesk desk, ScoreSheets sheets, CollegeCalendar calendar) {
    this.desk = desk;
    this.sheets = sheets;
    this.calendar = calendar;
  }

  /**
   * The tasks of a unit for a year.
   *
   * @param year calendar year
   */
  record Issuing(
      @Nullable String unit,
      @Nullable Integer year,
      @Nullable String document,
      @Nullable List<TargetTask> tasks,
      @Nullable String at) {}

  record Issued(String id) {}

  record Targets(List<Target> items) {}

  /**
   * @param attainment in percent, rounded down to two decimals; {@code null} without tasks, and for
   *     those who see a part of them
   * @param grade of the exact value; {@code null} while the year runs
   * @param tasks in force, of the kind that was asked for
   */
  record Target(
      String id,
      String unit,
      @Nullable String unitName,
      int year,
      @Nullable String document,
      String state,
      @Nullable BigDecimal attainment,
      @Nullable AttainmentGrade grade,
      List<FindTargets.Task> tasks,
      List<FindTargets.Change> changes) {}

  /** A target with all that happened with it. */
  record Whole(Target target, FindRegisterHistory.Result history) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Issued issue(@AuthenticationPrincipal SignedIn person, @RequestBody Issuing wanted) {
    Integer year = wanted.year();
    if (year == null) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", "year");
    }
    var issue =
        new TargetDesk.Issue(
            Bodies.required("unit", wanted.unit()),
            Parameters.number("year", year, 2000, 2200),
            wanted.document(),
            Bodies.list(wanted.tasks()),
            wanted.at());
    return new Issued(desk.issue(person, issue, CHANNEL));
  }

  @GetMapping
  Targets list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable Integer year,
      @RequestParam @Nullable String kind) {
    TaskKind wanted = Parameters.optionalChoice("kind", kind, TaskKind.class);
    return new Targets(
        desk.find(person, Parameters.text(unit), year).stream()
            .map(target -> target(person, target, wanted))
            .toList());
  }

  /** 绩效评分表: the five heads of every unit, as a workbook. */
  @GetMapping("/score-sheet")
  ResponseEntity<byte[]> scores(
      @AuthenticationPrincipal SignedIn person, @RequestParam int year, Locale locale) {
    return sheets.answer(desk.whole(person, year), year, locale);
  }

  @GetMapping("/{id}")
  Whole one(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    FindTargets.Item target = desk.require(person, id);
    return new Whole(target(person, target, null), desk.history(person, target));
  }

  @PostMapping("/{id}/{step}")
  @ForCaseworkers
  Bodies.Taken take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody TargetDesk.Told told) {
    TargetStep wanted = Bodies.step(step, TargetStep.class);
    return new Bodies.Taken(id, step, desk.take(person, id, wanted, told, CHANNEL));
  }

  private Target target(SignedIn person, FindTargets.Item item, @Nullable TaskKind kind) {
    Attainment attainment = desk.isWhole(person, item) ? item.attainment() : Attainment.NOTHING;
    return new Target(
        item.targetId(),
        item.unit(),
        item.unitName(),
        item.year(),
        item.document(),
        item.state().name(),
        attainment.isEmpty() ? null : attainment.shown(),
        attainment.isEmpty() || !item.isGraded(calendar.today().getYear())
            ? null
            : attainment.grade(),
        item.tasks().stream().filter(task -> kind == null || task.task().kind() == kind).toList(),
        item.changes());
  }
}
