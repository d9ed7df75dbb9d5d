package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.ResponseState;
import io.vigil.app.page.Figure8.Known;
import io.vigil.app.register.PracticeDesk;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a control point of a unit stands on the spiral. */
@Component
class PointSpiral {
  private final PointPlans plans;
  private final PointMoves moves;
  private final ResponseDesk responses;
  private final PracticeDesk practices;
  private final Figure8 figure8;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Words words;

  PointSpiral(
      PointPlans plans,
      PointMoves moves,
      ResponseDesk responses,
      PracticeDesk practices,
      Figure8 figure8,
      CollegeCalendar calendar,
      Periods periods,
      Words words) {
    this.plans = plans;
    this.moves = moves;
    this.responses = responses;
    this.practices = practices;
    this.figure8 = figure8;
    this.calendar = calendar;
    this.periods = periods;
    this.words = words;
  }

  /**
   * What is known of each step, where it stands and what moved it there.
   *
   * @param known by the constants of {@link Figure8}
   * @param latest value that is known; {@code null} where there is none
   */
  record Place(
      Map<String, Known> known, String stands, @Nullable Known moved, @Nullable Double latest) {}

  Figure8.Loops of(
      SignedIn person,
      Locale locale,
      String unit,
      FindControlPoint.Result point,
      ControlPointDefinition definition,
      List<TrendTables.Row> rows,
      List<FindWarnings.Item> warnings) {
    Place place = place(person, locale, unit, point, definition, rows, warnings);
    return figure8.of(locale, place.known(), place.stands(), place.moved());
  }

  Place place(
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
    Optional<FindControlPoint.LinesVersion> lines = plans.inForce(point);
    Map<String, Known> known = new HashMap<>(plans.of(person, locale, unit, point, definition));
    if (!rows.isEmpty()) {
      known.put(Figure8.CARRY_OUT, Known.of(carriedOut(locale, rows.getFirst())));
      known.put(Figure8.MONITOR, Known.of(monitored(rows)));
    }
    latest.ifPresent(one -> known.put(Figure8.WARN, warned(locale, open, one)));
    if (answer != null) {
      answered(locale, unit, definition, latest.orElseThrow(), answer).forEach(known::put);
    }
    String stands = PointStanding.of(lines.isPresent(), !rows.isEmpty(), open.isPresent(), answer);
    return new Place(
        known, stands, moves.to(locale, stands, lines, rows, latest, answer), latest(rows));
  }

  private static @Nullable Double latest(List<TrendTables.Row> rows) {
    return rows.stream().flatMap(row -> Stream.ofNullable(row.number())).findFirst().orElse(null);
  }

  /** Nothing is asked of a warning that only tells; it does not wait to be acknowledged. */
  private String answer(Locale locale, FindResponses.Answer answer) {
    return answer.state() == ResponseState.NEW && answer.awaited() == null && !answer.over()
        ? words.text(locale, "spiral.only-told")
        : words.of(locale, answer.state());
  }

  private Map<String, Known> answered(
      Locale locale,
      String unit,
      ControlPointDefinition definition,
      FindWarnings.Item warning,
      FindResponses.Answer answer) {
    String link = "/warnings/" + warning.id();
    Map<String, Known> known = new HashMap<>();
    known.put(Figure8.IMPROVE, new Known(answer(locale, answer), link));
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

  /** What there was of what there should have been. */
  private String carriedOut(Locale locale, TrendTables.Row row) {
    return row.number() == null || row.standard().equals(Figures.NONE)
        ? row.period()
        : words.text(locale, "spiral.carried-out", row.period(), row.value(), row.standard());
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
                        one.unitKind().isPerson() ? "" : words.of(locale, one.shownColour()),
                        periods.date(locale, LocalDate.ofInstant(one.raisedAt(), calendar.zone()))))
            .orElseGet(() -> words.of(locale, latest.state()));
    return new Known(says, "/warnings/" + latest.id());
  }
}
