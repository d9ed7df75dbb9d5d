package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindJudgedOfUnit;
import io.vigil.api.reading.FindMissingPeriods;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A control point of a unit over time, the periods of which data are missing (缺报) among the rest.
 */
@Component
class Curves {
  private final Questions questions;
  private final CollegeCalendar calendar;

  Curves(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  /**
   * Points in order.
   *
   * @param missing codes of the periods of which nothing has come; their points have no value
   */
  record Curve(PeriodKind grain, List<FindTrend.Point> points, Set<String> missing) {

    boolean isMissing(FindTrend.Point point) {
      return missing.contains(point.period());
    }

    /** The part that ends on a day or later. */
    Curve since(LocalDate day) {
      return new Curve(
          grain, points.stream().filter(point -> !point.to().isBefore(day)).toList(), missing);
    }

    /** The newest points, as many as that. */
    Curve last(int count) {
      return new Curve(
          grain, points.subList(Math.max(0, points.size() - count), points.size()), missing);
    }
  }

  Curve of(ControlPointDefinition point, String unit, LocalDate from, LocalDate to) {
    PeriodKind grain = grain(point.judgingPeriod());
    List<FindTrend.Point> known =
        questions
            .ask(new FindTrend(point.code(), unit, from, to, grain), FindTrend.Result.class)
            .points();
    Map<String, PeriodSpan> missing = missing(point.code(), unit, from, to, grain);
    known.forEach(one -> missing.remove(one.period()));
    return new Curve(grain, together(known, missing.values()), Set.copyOf(missing.keySet()));
  }

  private Map<String, PeriodSpan> missing(
      String code, String unit, LocalDate from, LocalDate to, PeriodKind grain) {
    var query = new FindMissingPeriods(code, unit, from, to, grain, calendar.today());
    return questions.ask(query, FindMissingPeriods.Result.class).periods().stream()
        .collect(Collectors.toMap(PeriodSpan::code, span -> span, (a, b) -> a, TreeMap::new));
  }

  private static List<FindTrend.Point> together(
      List<FindTrend.Point> known, Iterable<PeriodSpan> missing) {
    List<FindTrend.Point> all = new ArrayList<>(known);
    missing.forEach(span -> all.add(without(span, known)));
    all.sort(Comparator.comparing(FindTrend.Point::from));
    return all;
  }

  /** The lines go on where the values do not. */
  private static FindTrend.Point without(PeriodSpan span, List<FindTrend.Point> known) {
    FindTrend.Point before = null;
    for (FindTrend.Point point : known) {
      if (before == null || !point.from().isAfter(span.from())) {
        before = point;
      }
    }
    return new FindTrend.Point(
        span.code(),
        span.from(),
        span.to(),
        null,
        null,
        null,
        before == null ? null : before.target(),
        before == null ? null : before.standard(),
        before == null ? null : before.warning(),
        null,
        false,
        null);
  }

  static PeriodKind grain(PeriodKind judged) {
    return judged == PeriodKind.DAY || judged == PeriodKind.WEEK
        ? PeriodKind.TEACHING_WEEK
        : judged;
  }

  /** By control point: what was judged last of all that a unit reports itself. */
  Map<String, FindJudgedOfUnit.Row> judged(String unit) {
    return questions
        .ask(new FindJudgedOfUnit(unit, calendar.today()), FindJudgedOfUnit.Result.class)
        .rows()
        .stream()
        .collect(Collectors.toMap(FindJudgedOfUnit.Row::controlPoint, row -> row));
  }

  /** The latest period of a roll-up that is over, and the one before it, newest first. */
  List<FindTrend.Point> judged(ControlPointDefinition point, String unit) {
    LocalDate today = calendar.today();
    var query =
        new FindTrend(point.code(), unit, today.minusDays(400), today, point.judgingPeriod());
    List<FindTrend.Point> over =
        questions.ask(query, FindTrend.Result.class).points().stream()
            .filter(one -> one.to().isBefore(today))
            .toList();
    return over.subList(Math.max(0, over.size() - 2), over.size()).reversed();
  }

  static @Nullable Double value(List<FindTrend.Point> points, int place) {
    return place < points.size() ? points.get(place).value() : null;
  }
}
