package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.grading.Lines;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetTask;
import io.vigil.app.page.Figure8.Known;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What lines, definition and tasks of the year say of a control point before it is measured. */
@Component
class PointPlans {
  private final TargetDesk targets;
  private final CollegeCalendar calendar;
  private final Offices offices;
  private final Figures figures;
  private final Periods periods;
  private final Words words;

  PointPlans(
      TargetDesk targets,
      CollegeCalendar calendar,
      Offices offices,
      Figures figures,
      Periods periods,
      Words words) {
    this.targets = targets;
    this.calendar = calendar;
    this.offices = offices;
    this.figures = figures;
    this.periods = periods;
    this.words = words;
  }

  Map<String, Known> of(
      SignedIn person,
      Locale locale,
      String unit,
      FindControlPoint.Result point,
      ControlPointDefinition definition) {
    Map<String, Known> known = new HashMap<>();
    inForce(point)
        .ifPresent(
            one -> {
              known.put(Figure8.TARGET, target(locale, definition, one));
              known.put(Figure8.STANDARD, Known.of(standard(locale, definition, one.lines())));
            });
    planned(person, locale, unit, definition).forEach(known::putIfAbsent);
    renewed(locale, point).ifPresent(one -> known.put(Figure8.RENEW, one));
    return known;
  }

  /** The lines of today. */
  Optional<FindControlPoint.LinesVersion> inForce(FindControlPoint.Result point) {
    return point.lines().stream()
        .filter(one -> !one.lines().validFrom().isAfter(calendar.today()))
        .findFirst();
  }

  /** What the definition and the tasks of the year say of a point before it is measured. */
  private Map<String, Known> planned(
      SignedIn person, Locale locale, String unit, ControlPointDefinition definition) {
    Map<String, Known> known = new HashMap<>();
    known.put(
        Figure8.DESIGN,
        new Known(
            words.text(
                locale,
                "spiral.design",
                words.of(locale, definition.period()),
                words.of(locale, definition.judgingPeriod())),
            "/control-points/" + definition.code()));
    if (definition.owner() != null) {
      known.put(Figure8.ORGANISE, Known.of(offices.named(locale, definition.owner())));
    }
    measuring(person, unit, definition.code()).stream()
        .findFirst()
        .ifPresent(
            one ->
                known.put(
                    one.head() == ScoreHead.INNOVATION ? Figure8.INNOVATE : Figure8.CARRY_OUT,
                    Known.of(one.name())));
    return known;
  }

  private List<TargetTask> measuring(SignedIn person, String unit, String code) {
    return targets.find(person, unit, calendar.today().getYear()).stream()
        .flatMap(one -> one.tasks().stream())
        .filter(task -> measures(task, code))
        .map(FindTargets.Task::task)
        .toList();
  }

  /** Lines that were revised: what was learned became a new standard. */
  private Optional<Known> renewed(Locale locale, FindControlPoint.Result point) {
    return inForce(point)
        .filter(one -> !one.lines().holdFromTheStart())
        .map(
            one ->
                Known.of(
                    words.text(
                        locale,
                        "spiral.renewed",
                        periods.date(locale, one.lines().validFrom()),
                        Objects.requireNonNullElse(one.document(), ""))));
  }

  private Known target(
      Locale locale, ControlPointDefinition definition, FindControlPoint.LinesVersion lines) {
    String value = figures.value(locale, lines.lines().target(), definition.unitOfMeasure());
    return Known.of(lines.document() == null ? value : value + " " + lines.document());
  }

  private static boolean measures(FindTargets.Task task, String code) {
    Indicator indicator = task.task().indicator();
    return indicator != null && indicator.controlPoint().equals(code);
  }

  private String standard(Locale locale, ControlPointDefinition definition, Lines lines) {
    String value = figures.value(locale, lines.standard(), definition.unitOfMeasure());
    return lines.holdFromTheStart()
        ? value
        : words.text(locale, "spiral.since", value, periods.date(locale, lines.validFrom()));
  }
}
