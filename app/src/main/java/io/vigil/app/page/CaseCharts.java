package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.message.Rejection;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.signal.FindSignals;
import io.vigil.api.unit.Reach;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.LatestJudgements;
import io.vigil.app.wording.SignalWords;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The chart of a case: its series around it, and what was expected in the periods of which that is
 * known because a step of the case, a signal or the latest judgement says it.
 */
@Component
class CaseCharts {
  private static final int MONTHS_AFTER = 6;
  private static final int SIGNALS = 50;

  private final Questions questions;
  private final Charts charts;
  private final LatestJudgements judgements;
  private final SignalWords sentences;
  private final ChartEvents events;
  private final Words words;
  private final CollegeCalendar calendar;

  CaseCharts(
      Questions questions,
      Charts charts,
      LatestJudgements judgements,
      SignalWords sentences,
      ChartEvents events,
      Words words,
      CollegeCalendar calendar) {
    this.questions = questions;
    this.charts = charts;
    this.judgements = judgements;
    this.sentences = sentences;
    this.events = events;
    this.words = words;
    this.calendar = calendar;
  }

  CaseChart of(
      SignedIn person, Locale locale, FindWarning.Result found, FindWarnings.Item warning) {
    String code = warning.controlPoint();
    ControlPointDefinition point =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class).definition();
    if (point == null) {
      throw Rejection.notFound("control point", code);
    }
    Map<PeriodSpan, Expectation> known = known(person, found, warning);
    List<FindTrend.Point> shown = new ArrayList<>();
    Chart chart =
        charts.trend(
            person,
            locale,
            point,
            warning.unit(),
            until(warning),
            points -> {
              shown.addAll(points);
              return bands(locale, points, known, point.unitOfMeasure());
            });
    return new CaseChart(
        chart,
        ChartEvents.placed(marked(person, locale, warning, point), shown),
        ChartEvents.KINDS.stream()
            .collect(
                Collectors.toMap(kind -> kind, kind -> words.text(locale, "chart.event." + kind))));
  }

  /** What the chart marks beside warnings, to be told under it. */
  List<CaseTimeline.Line> marked(
      SignedIn person, Locale locale, FindWarnings.Item warning, ControlPointDefinition point) {
    LocalDate until = until(warning);
    LocalDate from = until.minusMonths(Charts.months(point.judgingPeriod()));
    return events.of(person, locale, warning, from, until);
  }

  /** A case that is over is shown with what came after it. */
  private LocalDate until(FindWarnings.Item warning) {
    LocalDate today = calendar.today();
    LocalDate after = warning.evidence().period().to().plusMonths(MONTHS_AFTER);
    return warning.state().isOpenCase() || after.isAfter(today) ? today : after;
  }

  private Map<PeriodSpan, Expectation> known(
      SignedIn person, FindWarning.Result found, FindWarnings.Item warning) {
    Map<PeriodSpan, Expectation> known = new HashMap<>();
    Stream.of(
            signals(person, warning),
            found.history().stream().map(FindWarning.Step::evidence).filter(Objects::nonNull),
            Stream.of(judgements.of(warning).evidence()))
        .flatMap(evidence -> evidence)
        .forEach(evidence -> put(known, evidence));
    return known;
  }

  private static void put(Map<PeriodSpan, Expectation> known, Evidence evidence) {
    Expectation expectation = evidence.expectation();
    if (expectation != null) {
      known.put(evidence.period(), expectation);
    }
  }

  private Stream<Evidence> signals(SignedIn person, FindWarnings.Item warning) {
    var query =
        new FindSignals(
            warning.unit(),
            Reach.ITSELF,
            warning.controlPoint(),
            Set.of(),
            null,
            null,
            person.scopes(),
            0,
            SIGNALS);
    return questions.ask(query, FindSignals.Result.class).items().stream()
        .map(FindSignals.Item::evidence);
  }

  private List<Chart.Band> bands(
      Locale locale,
      List<FindTrend.Point> points,
      Map<PeriodSpan, Expectation> known,
      String measure) {
    return IntStream.range(0, points.size())
        .mapToObj(place -> band(locale, place, expected(points.get(place), known), measure))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Expectation expected(
      FindTrend.Point point, Map<PeriodSpan, Expectation> known) {
    return known.entrySet().stream()
        .filter(entry -> entry.getKey().from().equals(point.from()))
        .filter(entry -> entry.getKey().to().equals(point.to()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private Chart.@Nullable Band band(
      Locale locale, int place, @Nullable Expectation expectation, String measure) {
    return expectation == null
        ? null
        : new Chart.Band(
            place,
            Charts.rounded(expectation.expected()),
            expectation.holdsExpected() ? Charts.rounded(expectation.lower()) : null,
            expectation.holdsExpected() ? Charts.rounded(expectation.upper()) : null,
            sentences.expected(locale, expectation, measure));
  }
}
