package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.grading.Lines;
import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.Indicator;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.ResponseState;
import io.vigil.app.register.Framework;
import io.vigil.app.register.StandardDesk;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a control point of a unit stands on the way from its target over standard, monitoring and
 * warning to improvement, and what moved it there.
 */
@Component
class SpiralViews {
  private static final String TARGET = "TARGET";
  private static final String STANDARD = "STANDARD";
  private static final String MONITOR = "MONITOR";
  private static final String WARN = "WARN";
  private static final String IMPROVE = "IMPROVE";

  private final Framework framework;
  private final TargetDesk targets;
  private final StandardDesk standards;
  private final ResponseDesk responses;
  private final CollegeCalendar calendar;
  private final Figures figures;
  private final Periods periods;
  private final Words words;

  SpiralViews(
      Framework framework,
      TargetDesk targets,
      StandardDesk standards,
      ResponseDesk responses,
      CollegeCalendar calendar,
      Figures figures,
      Periods periods,
      Words words) {
    this.framework = framework;
    this.targets = targets;
    this.standards = standards;
    this.responses = responses;
    this.calendar = calendar;
    this.figures = figures;
    this.periods = periods;
    this.words = words;
  }

  /**
   * One step of the strip.
   *
   * @param says what is known of it
   * @param link path of the page about it; {@code null} without
   * @param current whether the control point stands there
   */
  record Station(String name, String says, @Nullable String link, boolean current) {}

  List<Station> of(
      SignedIn person,
      Locale locale,
      String unit,
      FindControlPoint.Result point,
      ControlPointDefinition definition,
      List<TrendTables.Row> rows,
      List<FindWarnings.Item> warnings) {
    Optional<FindWarnings.Item> open =
        warnings.stream().filter(one -> one.state().isOpenCase()).findFirst();
    Optional<FindWarnings.Item> latest = open.or(() -> warnings.stream().findFirst());
    FindResponses.Answer answer =
        latest.map(one -> responses.of(List.of(one)).get(one.id())).orElse(null);
    Optional<FindControlPoint.LinesVersion> lines = inForce(point);
    String stands = stands(lines.isPresent(), !rows.isEmpty(), open.isPresent(), answer);
    return List.of(
        target(person, locale, unit, definition, lines, stands),
        station(locale, STANDARD, standard(locale, definition, lines), null, stands),
        station(locale, MONITOR, monitored(locale, rows), null, stands),
        warned(locale, open, latest, stands),
        improved(locale, latest, answer, stands));
  }

  /** Whatever is furthest on the way and not done. */
  static String stands(
      boolean hasLines,
      boolean hasReadings,
      boolean isWarned,
      FindResponses.@Nullable Answer answer) {
    if (isWarned) {
      return answer != null && isImproving(answer.state()) ? IMPROVE : WARN;
    }
    if (hasReadings) {
      return MONITOR;
    }
    return hasLines ? STANDARD : TARGET;
  }

  private static boolean isImproving(ResponseState state) {
    return switch (state) {
      case NEW, ACKNOWLEDGED, DIAGNOSED -> false;
      case PLANNED, IN_PROGRESS, SUBMITTED, VERIFIED, IMPROVEMENT -> true;
    };
  }

  /**
   * The same of a whole unit.
   *
   * @param series how many of its control points are monitored
   * @param open its open warnings, those of the units below included
   */
  List<Station> ofUnit(
      SignedIn person, Locale locale, String unit, int series, List<FindWarnings.Item> open) {
    Optional<FindTargets.Item> target =
        targets.find(person, unit, null).stream()
            .filter(one -> one.unit().equals(unit))
            .findFirst();
    long kept = standards.keptBy(unit);
    long improving =
        responses.of(open).values().stream().filter(answer -> isImproving(answer.state())).count();
    String stands = unitStands(series, open.size(), improving);
    return List.of(
        station(
            locale,
            TARGET,
            target
                .map(one -> attained(locale, one))
                .orElseGet(() -> words.text(locale, "spiral.no-target")),
            target.map(one -> "/targets/" + one.targetId()).orElse(null),
            stands),
        station(
            locale,
            STANDARD,
            words.text(locale, "spiral.kept", kept),
            kept == 0 ? null : "/registers/standards",
            stands),
        station(locale, MONITOR, words.text(locale, "spiral.series", series), null, stands),
        station(
            locale,
            WARN,
            words.text(locale, "spiral.open", open.size()),
            open.isEmpty() ? null : "/warnings?unit=" + unit,
            stands),
        station(locale, IMPROVE, words.text(locale, "spiral.improving", improving), null, stands));
  }

  static String unitStands(int series, int open, long improving) {
    if (open > 0) {
      return improving == open ? IMPROVE : WARN;
    }
    return series > 0 ? MONITOR : TARGET;
  }

  private String attained(Locale locale, FindTargets.Item target) {
    Attainment attainment = target.attainment();
    return words.text(
        locale,
        "spiral.attained",
        Integer.toString(target.year()),
        attainment.shown().toPlainString(),
        words.of(locale, attainment.grade()));
  }

  private Optional<FindControlPoint.LinesVersion> inForce(FindControlPoint.Result point) {
    return point.lines().stream()
        .filter(one -> !one.lines().validFrom().isAfter(calendar.today()))
        .findFirst();
  }

  private Station target(
      SignedIn person,
      Locale locale,
      String unit,
      ControlPointDefinition definition,
      Optional<FindControlPoint.LinesVersion> lines,
      String stands) {
    Optional<FindTargets.Item> task =
        targets.find(person, unit, null).stream()
            .filter(one -> one.tasks().stream().anyMatch(t -> measures(t, definition.code())))
            .findFirst();
    String value =
        lines
            .map(one -> figures.value(locale, one.lines().target(), definition.unitOfMeasure()))
            .orElse("–");
    String document = lines.map(FindControlPoint.LinesVersion::document).orElse(null);
    return station(
        locale,
        TARGET,
        document == null ? value : value + " " + document,
        task.map(one -> "/targets/" + one.targetId()).orElse(null),
        stands);
  }

  private static boolean measures(FindTargets.Task task, String code) {
    Indicator indicator = task.task().indicator();
    return indicator != null && indicator.controlPoint().equals(code);
  }

  private String standard(
      Locale locale,
      ControlPointDefinition definition,
      Optional<FindControlPoint.LinesVersion> lines) {
    return lines
        .map(FindControlPoint.LinesVersion::lines)
        .map(one -> standard(locale, definition, one))
        .orElse("–");
  }

  private String standard(Locale locale, ControlPointDefinition definition, Lines lines) {
    String value = figures.value(locale, lines.standard(), definition.unitOfMeasure());
    return lines.holdFromTheStart()
        ? value
        : words.text(locale, "spiral.since", value, periods.date(locale, lines.validFrom()));
  }

  private String monitored(Locale locale, List<TrendTables.Row> rows) {
    return rows.isEmpty()
        ? words.text(locale, "spiral.no-reading")
        : rows.getFirst().period() + " " + rows.getFirst().value();
  }

  private Station warned(
      Locale locale,
      Optional<FindWarnings.Item> open,
      Optional<FindWarnings.Item> latest,
      String stands) {
    String says =
        open.map(
                one ->
                    one.unitKind().isPerson()
                        ? words.text(locale, "spiral.warned", "", periods.date(locale, one.since()))
                        : words.text(
                            locale,
                            "spiral.warned",
                            words.of(locale, one.colour()),
                            periods.date(locale, one.since())))
            .orElseGet(
                () ->
                    latest
                        .map(one -> words.of(locale, one.state()))
                        .orElseGet(() -> words.text(locale, "spiral.no-warning")));
    return station(
        locale, WARN, says, latest.map(one -> "/warnings/" + one.id()).orElse(null), stands);
  }

  private Station improved(
      Locale locale,
      Optional<FindWarnings.Item> latest,
      FindResponses.@Nullable Answer answer,
      String stands) {
    String says =
        answer == null
            ? words.text(locale, "spiral.no-improvement")
            : words.of(locale, answer.state());
    return station(
        locale,
        IMPROVE,
        says,
        answer == null ? null : latest.map(one -> "/warnings/" + one.id()).orElse(null),
        stands);
  }

  private Station station(
      Locale locale, String code, String says, @Nullable String link, String stands) {
    Framework.SpiralStep step = framework.step(code);
    String name = locale.getLanguage().equals("en") ? step.nameEn() : step.name();
    return new Station(name, says.strip(), link, code.equals(stands));
  }
}
