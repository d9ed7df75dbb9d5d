package io.vigil.app.diagnosis;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.reading.FindSeriesOfUnit;
import io.vigil.api.reading.FindTrend;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Values of control points on which the texts of a self-diagnosis can rest. */
@Component
class Citations {
  private static final int YEARS = 4;
  private static final int LATEST = 3;
  private static final int MOST_POINTS = 12;

  private final Questions questions;
  private final CollegeCalendar calendar;

  Citations(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  /** The latest values of the control points of an element that a unit has. */
  List<CitedValue> ofElement(String unit, String element) {
    return of(unit, point -> element.equals(point.element()), calendar.today());
  }

  /** The latest values of whatever a unit has. */
  List<CitedValue> ofUnit(String unit) {
    return of(unit, point -> true, calendar.today());
  }

  /** The latest values of whatever a unit has, of periods that were over by the end of a day. */
  List<CitedValue> ofUnit(String unit, LocalDate last) {
    LocalDate today = calendar.today();
    return of(unit, point -> true, last.isBefore(today) ? last.plusDays(1) : today);
  }

  /** The latest values of periods that were over before a day. */
  private List<CitedValue> of(
      String unit, Predicate<ControlPointDefinition> wanted, LocalDate before) {
    Map<String, ControlPointDefinition> points =
        questions.ask(new ListControlPoints(true), ListControlPoints.Result.class).items().stream()
            .map(ListControlPoints.Item::definition)
            .collect(Collectors.toMap(ControlPointDefinition::code, point -> point));
    return questions
        .ask(new FindSeriesOfUnit(unit), FindSeriesOfUnit.Result.class)
        .series()
        .stream()
        .map(series -> points.get(series.controlPoint()))
        .filter(point -> point != null && wanted.test(point))
        .distinct()
        .limit(MOST_POINTS)
        .flatMap(point -> latest(unit, point, before).stream())
        .toList();
  }

  /** The latest values of a control point, the oldest of them first. */
  private List<CitedValue> latest(String unit, ControlPointDefinition point, LocalDate before) {
    List<FindTrend.Point> trend =
        questions
            .ask(
                new FindTrend(
                    point.code(), unit, before.minusYears(YEARS), before, point.judgingPeriod()),
                FindTrend.Result.class)
            .points()
            .stream()
            .filter(one -> one.value() != null && one.to().isBefore(before))
            .toList();
    return trend.subList(Math.max(0, trend.size() - LATEST), trend.size()).stream()
        .map(one -> value(unit, point, one))
        .toList();
  }

  private static CitedValue value(
      String unit, ControlPointDefinition point, FindTrend.Point reading) {
    return new CitedValue(
        point.code(),
        point.name(),
        unit,
        reading.period(),
        reading.to(),
        reading.value(),
        point.unitOfMeasure(),
        reading.standard());
  }

  /** By what a form names a value. */
  static String key(CitedValue value) {
    return value.controlPoint() + "@" + value.period();
  }
}
