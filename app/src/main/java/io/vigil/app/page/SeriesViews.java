package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindJudgedOfUnit;
import io.vigil.api.reading.FindSeriesOfUnit;
import io.vigil.api.reading.FindTrend;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The control points of a unit, the worst change first. */
@Component
class SeriesViews {
  private final Questions questions;
  private final Curves curves;
  private final Words words;
  private final Periods periods;
  private final Figures figures;

  SeriesViews(Questions questions, Curves curves, Words words, Periods periods, Figures figures) {
    this.questions = questions;
    this.curves = curves;
    this.words = words;
    this.periods = periods;
    this.figures = figures;
  }

  /**
   * One control point of a unit.
   *
   * @param value of the latest period that was judged
   * @param newest what came last, where that is not judged by itself; else empty
   * @param worsening change to the bad, as a share of the value before; negative is better
   */
  record View(
      String code,
      String name,
      String value,
      String period,
      String newest,
      String change,
      double worsening,
      @Nullable Colour colour,
      @Nullable Colour openWarning,
      boolean rolledUp,
      boolean curve) {

    public boolean isWorse() {
      return worsening > 0;
    }

    public boolean isBetter() {
      return worsening < 0;
    }

    /** One better value beside an open warning is not yet a turn for the better. */
    public boolean looksBetter() {
      return isBetter() && openWarning == null;
    }
  }

  /** Persons have no colours and no verdicts, whatever is collected of them. */
  List<View> of(Locale locale, String unit, boolean person) {
    Map<String, ControlPointDefinition> points =
        questions.ask(new ListControlPoints(false), ListControlPoints.Result.class).items().stream()
            .map(ListControlPoints.Item::definition)
            .collect(Collectors.toMap(ControlPointDefinition::code, point -> point));
    Map<String, FindJudgedOfUnit.Row> judged = curves.judged(unit);
    return questions
        .ask(new FindSeriesOfUnit(unit), FindSeriesOfUnit.Result.class)
        .series()
        .stream()
        .map(
            series -> {
              ControlPointDefinition point = points.get(series.controlPoint());
              return view(
                  locale, person, series, point, latest(locale, unit, series, point, judged));
            })
        .sorted(
            Comparator.comparing((View view) -> view.openWarning() == null)
                .thenComparing(Comparator.comparingDouble(View::worsening).reversed())
                .thenComparing(View::code))
        .toList();
  }

  /** What a card tells: the latest of its periods and the one before. */
  private record Latest(
      @Nullable String period,
      PeriodKind kind,
      @Nullable Double value,
      @Nullable Double previous,
      String newest) {

    @Nullable Double change() {
      return value == null || previous == null ? null : Double.valueOf(value - previous);
    }
  }

  private View view(
      Locale locale,
      boolean person,
      FindSeriesOfUnit.Series series,
      @Nullable ControlPointDefinition point,
      Latest latest) {
    String english = series.nameEn();
    boolean hidden = person || series.level().isPerson();
    Double change = latest.change();
    return new View(
        series.controlPoint(),
        english != null && locale.getLanguage().equals("en") ? english : series.name(),
        figures.value(locale, latest.value(), series.unitOfMeasure()),
        latest.period() == null
            ? Figures.NONE
            : periods.full(locale, latest.period(), latest.kind()),
        latest.newest(),
        hidden || change == null || change == 0
            ? ""
            : (change > 0 ? "+" : "") + Figures.plain(change),
        worsening(point == null ? Direction.NONE : point.direction(), change, latest.previous()),
        hidden ? null : series.latestColour(),
        hidden ? null : series.openWarning(),
        series.rolledUp(),
        series.readings() > 1);
  }

  private Latest latest(
      Locale locale,
      String unit,
      FindSeriesOfUnit.Series series,
      @Nullable ControlPointDefinition point,
      Map<String, FindJudgedOfUnit.Row> judged) {
    if (point == null || point.judgingPeriod() == point.period()) {
      return new Latest(
          series.latestPeriod(),
          series.periodKind(),
          series.latestValue(),
          series.previousValue(),
          "");
    }
    String newest = newest(locale, series);
    return series.rolledUp()
        ? rolledUp(point, unit, newest)
        : own(point, judged.get(point.code()), newest);
  }

  private Latest rolledUp(ControlPointDefinition point, String unit, String newest) {
    List<FindTrend.Point> judged = curves.judged(point, unit);
    return new Latest(
        judged.isEmpty() ? null : judged.getFirst().period(),
        point.judgingPeriod(),
        Curves.value(judged, 0),
        Curves.value(judged, 1),
        newest);
  }

  private static Latest own(
      ControlPointDefinition point, FindJudgedOfUnit.@Nullable Row judged, String newest) {
    return new Latest(
        judged == null ? null : judged.period(),
        point.judgingPeriod(),
        judged == null ? null : judged.value(),
        judged == null ? null : judged.previous(),
        newest);
  }

  private String newest(Locale locale, FindSeriesOfUnit.Series series) {
    String period = series.latestPeriod();
    return period == null
        ? ""
        : words.text(
            locale,
            "unit.newest",
            periods.full(locale, period, series.periodKind()),
            figures.value(locale, series.latestValue(), series.unitOfMeasure()));
  }

  private static double worsening(
      Direction direction, @Nullable Double change, @Nullable Double before) {
    if (change == null || before == null) {
      return 0;
    }
    double share = change / Math.max(Math.abs(before), 1);
    return switch (direction) {
      case HIGHER_IS_BETTER, YES_NO -> -share;
      case LOWER_IS_BETTER, ZERO_TOLERANCE -> share;
      case RANGE, NONE -> 0;
    };
  }
}
