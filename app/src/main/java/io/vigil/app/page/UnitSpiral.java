package io.vigil.app.page;

import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.register.Framework;
import io.vigil.app.register.StandardDesk;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a unit as a whole stands on the spiral, as one strip. */
@Component
class UnitSpiral {
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
  private final Words words;

  UnitSpiral(
      Framework framework,
      TargetDesk targets,
      StandardDesk standards,
      ResponseDesk responses,
      CollegeCalendar calendar,
      Words words) {
    this.framework = framework;
    this.targets = targets;
    this.standards = standards;
    this.responses = responses;
    this.calendar = calendar;
    this.words = words;
  }

  /**
   * One step of the strip.
   *
   * @param says what is known of it
   * @param link path of the page about it; {@code null} without
   * @param current whether the unit stands there
   */
  record Station(String name, String says, @Nullable String link, boolean current) {}

  /**
   * @param series how many of its control points are monitored
   * @param open its open warnings, those of the units below included
   */
  List<Station> of(
      SignedIn person, Locale locale, String unit, int series, List<FindWarnings.Item> open) {
    Optional<FindTargets.Item> target =
        targets.find(person, unit, null).stream()
            .filter(one -> one.unit().equals(unit))
            .findFirst();
    long kept = standards.keptBy(unit);
    long improving =
        responses.of(open).values().stream()
            .filter(answer -> PointStanding.isImproving(answer.state()))
            .count();
    String stands = stands(series, open.size(), improving);
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

  static String stands(int series, int open, long improving) {
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

  private Station station(
      Locale locale, String code, String says, @Nullable String link, String stands) {
    Framework.SpiralStep step = framework.step(code);
    String name = locale.getLanguage().equals("en") ? step.nameEn() : step.name();
    return new Station(name, says.strip(), link, code.equals(stands));
  }
}
