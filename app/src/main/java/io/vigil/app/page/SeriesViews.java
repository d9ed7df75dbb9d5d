package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.reading.FindSeriesOfUnit;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
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
  private final Periods periods;
  private final Figures figures;

  SeriesViews(Questions questions, Periods periods, Figures figures) {
    this.questions = questions;
    this.periods = periods;
    this.figures = figures;
  }

  /**
   * One control point of a unit.
   *
   * @param worsening change to the bad, as a share of the value before; negative is better
   */
  record View(
      String code,
      String name,
      String value,
      String period,
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
  }

  List<View> of(Locale locale, String unit) {
    Map<String, Direction> directions =
        questions.ask(new ListControlPoints(false), ListControlPoints.Result.class).items().stream()
            .map(ListControlPoints.Item::definition)
            .collect(
                Collectors.toMap(ControlPointDefinition::code, ControlPointDefinition::direction));
    return questions
        .ask(new FindSeriesOfUnit(unit), FindSeriesOfUnit.Result.class)
        .series()
        .stream()
        .map(
            series ->
                view(
                    locale, series, directions.getOrDefault(series.controlPoint(), Direction.NONE)))
        .sorted(
            Comparator.comparing((View view) -> view.openWarning() == null)
                .thenComparing(Comparator.comparingDouble(View::worsening).reversed())
                .thenComparing(View::code))
        .toList();
  }

  private View view(Locale locale, FindSeriesOfUnit.Series series, Direction direction) {
    String english = series.nameEn();
    boolean person = series.level().isPerson();
    String period = series.latestPeriod();
    Double change = change(series);
    return new View(
        series.controlPoint(),
        english != null && locale.getLanguage().equals("en") ? english : series.name(),
        figures.value(locale, series.latestValue(), series.unitOfMeasure()),
        period == null ? Figures.NONE : periods.full(locale, period, series.periodKind()),
        change == null || change == 0 ? "" : (change > 0 ? "+" : "") + Figures.plain(change),
        worsening(direction, change, series.previousValue()),
        person ? null : series.latestColour(),
        person ? null : series.openWarning(),
        series.rolledUp(),
        series.readings() > 1);
  }

  private static @Nullable Double change(FindSeriesOfUnit.Series series) {
    Double now = series.latestValue();
    Double before = series.previousValue();
    return now == null || before == null ? null : Double.valueOf(now - before);
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
