package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.grading.Lines;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.ResponseState;
import io.vigil.app.page.Figure8.Known;
import io.vigil.app.register.Framework;
import io.vigil.app.register.PracticeDesk;
import io.vigil.app.register.StandardDesk;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a control point of a unit, and a unit as a whole, stand on the spiral. */
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
  private final PracticeDesk practices;
  private final Figure8 figure8;
  private final CollegeCalendar calendar;
  private final Figures figures;
  private final Periods periods;
  private final Words words;

  SpiralViews(
      Framework framework,
      TargetDesk targets,
      StandardDesk standards,
      ResponseDesk responses,
      PracticeDesk practices,
      Figure8 figure8,
      CollegeCalendar calendar,
      Figures figures,
      Periods periods,
      Words words) {
    this.framework = framework;
    this.targets = targets;
    this.standards = standards;
    this.responses = responses;
    this.practices = practices;
    this.figure8 = figure8;
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

  Figure8.Loops of(
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
    Map<String, Known> known = new HashMap<>();
    lines.ifPresent(
        one -> {
          known.put(Figure8.TARGET, target(locale, definition, one));
          known.put(Figure8.STANDARD, Known.of(standard(locale, definition, one.lines())));
        });
    planned(person, locale, unit, definition).forEach(known::putIfAbsent);
    renewed(locale, point).ifPresent(one -> known.put(Figure8.RENEW, one));
    if (!rows.isEmpty()) {
      String value = monitored(rows);
      known.put(Figure8.CARRY_OUT, Known.of(rows.getFirst().period()));
      known.put(Figure8.MONITOR, Known.of(value));
    }
    latest.ifPresent(one -> known.put(Figure8.WARN, warned(locale, open, one)));
    if (answer != null) {
      answered(locale, unit, definition, latest.orElseThrow(), answer).forEach(known::put);
    }
    String stands =
        key(stands(lines.isPresent(), !rows.isEmpty(), open.isPresent(), answer), answer);
    return figure8.of(locale, known, stands, moved(locale, stands, lines, rows, latest, answer));
  }

  /** An improvement that became a task of the year is one of the lower loop. */
  private static String key(String stands, FindResponses.@Nullable Answer answer) {
    return switch (stands) {
      case TARGET -> Figure8.TARGET;
      case STANDARD -> Figure8.STANDARD;
      case MONITOR -> Figure8.MONITOR;
      case WARN -> Figure8.WARN;
      default -> answer != null && answer.structural() ? Figure8.RENEW : Figure8.IMPROVE;
    };
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
      known.put(Figure8.ORGANISE, Known.of(definition.owner()));
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

  private Map<String, Known> answered(
      Locale locale,
      String unit,
      ControlPointDefinition definition,
      FindWarnings.Item warning,
      FindResponses.Answer answer) {
    String link = "/warnings/" + warning.id();
    Map<String, Known> known = new HashMap<>();
    known.put(Figure8.IMPROVE, new Known(words.of(locale, answer.state()), link));
    if (answer.diagnosis() != null || !answer.causes().isEmpty()) {
      known.put(Figure8.DIAGNOSE, new Known(words.text(locale, "spiral.diagnosed"), link));
    }
    if (answer.structural() && answer.task() != null) {
      known.put(Figure8.RENEW, new Known(answer.task(), link));
    }
    learned(locale, link, "/units/%s/control-points/%s".formatted(unit, definition.code()))
        .forEach(known::put);
    return known;
  }

  /**
   * Cases of the library that tell of it: good practice is recognised, a lesson is learned from.
   */
  private Map<String, Known> learned(Locale locale, String... links) {
    Map<String, Known> known = new HashMap<>();
    practices.all().stream()
        .filter(one -> one.state() == PracticeState.ADOPTED)
        .filter(one -> List.of(links).contains(one.link()))
        .forEach(
            one ->
                known.put(
                    one.kind() == PracticeKind.LESSON ? Figure8.LEARN : Figure8.ENCOURAGE,
                    new Known(
                        words.text(locale, "spiral.case", one.title()),
                        "/registers/practices/" + one.practiceId())));
    return known;
  }

  private @Nullable Known moved(
      Locale locale,
      String stands,
      Optional<FindControlPoint.LinesVersion> lines,
      List<TrendTables.Row> rows,
      Optional<FindWarnings.Item> latest,
      FindResponses.@Nullable Answer answer) {
    return switch (stands) {
      case Figure8.IMPROVE, Figure8.RENEW -> improving(locale, latest, answer);
      case Figure8.WARN ->
          latest
              .map(
                  one ->
                      new Known(
                          words.text(
                              locale, "spiral.moved.warned", periods.date(locale, one.since())),
                          "/warnings/" + one.id()))
              .orElse(null);
      case Figure8.MONITOR ->
          latest
              .map(
                  one ->
                      new Known(
                          words.text(locale, "spiral.moved.back", words.of(locale, one.state())),
                          "/warnings/" + one.id()))
              .orElseGet(
                  () ->
                      Known.of(
                          words.text(locale, "spiral.moved.measured", rows.getFirst().period())));
      case Figure8.STANDARD ->
          lines
              .map(one -> Known.of(words.text(locale, "spiral.moved.lines", document(one))))
              .orElse(null);
      default -> null;
    };
  }

  private @Nullable Known improving(
      Locale locale, Optional<FindWarnings.Item> latest, FindResponses.@Nullable Answer answer) {
    Instant planned = answer == null ? null : answer.plannedAt();
    String says =
        planned == null
            ? words.text(locale, "spiral.moved.improving")
            : words.text(
                locale,
                "spiral.moved.planned",
                periods.date(locale, LocalDate.ofInstant(planned, calendar.zone())));
    return latest.map(one -> new Known(says, "/warnings/" + one.id())).orElse(null);
  }

  private static String document(FindControlPoint.LinesVersion lines) {
    return lines.document() == null ? "–" : lines.document();
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
                .map(one -> attained(locale, one, calendar.today().getYear()))
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

  /** A year that runs is as far as it is, and has no grade yet. */
  String attained(Locale locale, FindTargets.Item target, int runningYear) {
    Attainment attainment = target.attainment();
    if (attainment.isEmpty() || !target.isGraded(runningYear)) {
      return soFar(locale, target, attainment);
    }
    return words.text(
        locale,
        "spiral.attained",
        Integer.toString(target.year()),
        attainment.shown().toPlainString(),
        words.of(locale, attainment.grade()));
  }

  private String soFar(Locale locale, FindTargets.Item target, Attainment attainment) {
    String year = Integer.toString(target.year());
    return attainment.isEmpty()
        ? words.text(locale, "spiral.no-tasks", year)
        : words.text(locale, "spiral.attained.so-far", year, attainment.shown().toPlainString());
  }

  private Optional<FindControlPoint.LinesVersion> inForce(FindControlPoint.Result point) {
    return point.lines().stream()
        .filter(one -> !one.lines().validFrom().isAfter(calendar.today()))
        .findFirst();
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

  private static String monitored(List<TrendTables.Row> rows) {
    return rows.getFirst().period() + " " + rows.getFirst().value();
  }

  private Known warned(Locale locale, Optional<FindWarnings.Item> open, FindWarnings.Item latest) {
    String says =
        open.map(
                one ->
                    words.text(
                        locale,
                        "spiral.warned",
                        one.unitKind().isPerson() ? "" : words.of(locale, one.colour()),
                        periods.date(locale, one.since())))
            .orElseGet(() -> words.of(locale, latest.state()));
    return new Known(says, "/warnings/" + latest.id());
  }

  private Station station(
      Locale locale, String code, String says, @Nullable String link, String stands) {
    Framework.SpiralStep step = framework.step(code);
    String name = locale.getLanguage().equals("en") ? step.nameEn() : step.name();
    return new Station(name, says.strip(), link, code.equals(stands));
  }
}
