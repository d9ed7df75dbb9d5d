package io.vigil.app.diagnosis;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.warning.FindResponses;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.Questions;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * What a short form says before anybody writes: attainment, gap, causes, measures and effect as the
 * data of the unit have them in the days of its cycle, in the language of the college. Nothing is
 * made up: of what is not known, the box stays empty.
 */
@Component
class ShortForms {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private final Questions questions;
  private final Citations citations;
  private final CycleCases cases;
  private final TargetDesk targets;
  private final ResponseDesk responses;
  private final CollegeCalendar calendar;
  private final ShortFormText text;

  ShortForms(
      Questions questions,
      Citations citations,
      CycleCases cases,
      TargetDesk targets,
      ResponseDesk responses,
      CollegeCalendar calendar,
      Periods periods,
      Figures figures,
      Words words) {
    this.questions = questions;
    this.citations = citations;
    this.cases = cases;
    this.targets = targets;
    this.responses = responses;
    this.calendar = calendar;
    this.text =
        new ShortFormText(
            words, figures, CHINESE, code -> periods.full(CHINESE, code, PeriodKind.TEACHING_WEEK));
  }

  /**
   * @param cycle a term of a course, a school year of whatever else
   */
  PartContent of(SignedIn person, DiagnosisLevel level, String unit, String cycle) {
    DateRange days = days(level, cycle);
    List<CitedValue> values = values(level, unit, cycle);
    var facts =
        new ShortFormText.Facts(
            targets(person, unit, days), values, directions(), answers(person, unit, days));
    return new PartContent(DiagnosisLevel.WHOLE, text.of(facts), null, values);
  }

  /** The latest values of a unit in a cycle, which a form of that cycle may cite. */
  List<CitedValue> values(DiagnosisLevel level, String unit, String cycle) {
    DateRange days = days(level, cycle);
    return within(days, citations.ofUnit(unit, days.last()));
  }

  /**
   * What a student's form says before the student writes: how the class stands and what it is short
   * of, said to be of the class. Students are no units, so that nothing is measured of one alone;
   * warnings, causes and measures of the class are not theirs.
   */
  PartContent ofClass(String classGroup, String cycle) {
    DateRange days = days(DiagnosisLevel.STUDENT, cycle);
    List<CitedValue> values = valuesOfClass(classGroup);
    var facts = new ShortFormText.Facts(List.of(), within(days, values), directions(), List.of());
    return new PartContent(
        DiagnosisLevel.WHOLE, text.ofClass(facts, targetsOf(values)), null, List.of());
  }

  /** What the control points are to reach today. */
  private Map<String, Double> targetsOf(List<CitedValue> values) {
    Map<String, Double> targets = new HashMap<>();
    values.stream()
        .map(CitedValue::controlPoint)
        .distinct()
        .forEach(code -> target(code).ifPresent(target -> targets.put(code, target)));
    return targets;
  }

  private Optional<Double> target(String controlPoint) {
    return questions
        .ask(new FindControlPoint(controlPoint), FindControlPoint.Result.class)
        .lines()
        .stream()
        .map(FindControlPoint.LinesVersion::lines)
        .filter(lines -> !lines.validFrom().isAfter(calendar.today()))
        .findFirst()
        .map(Lines::target);
  }

  /** Values of the class that a student may cite. */
  List<CitedValue> valuesOfClass(String classGroup) {
    return citations.ofUnit(classGroup);
  }

  private DateRange days(DiagnosisLevel level, String cycle) {
    PeriodKind kind = level == DiagnosisLevel.COURSE ? PeriodKind.TERM : PeriodKind.SCHOOL_YEAR;
    return calendar.terms().range(Period.parse(cycle, kind));
  }

  /** What is older says nothing of the cycle. */
  static List<CitedValue> within(DateRange days, List<CitedValue> values) {
    return values.stream().filter(value -> !value.until().isBefore(days.first())).toList();
  }

  /** Of the years that the cycle lies in. */
  private List<FindTargets.Item> targets(SignedIn person, String unit, DateRange days) {
    return IntStream.rangeClosed(days.first().getYear(), days.last().getYear())
        .boxed()
        .flatMap(year -> targets.find(person, unit, year).stream())
        .filter(one -> one.unit().equals(unit) && targets.isWhole(person, one))
        .toList();
  }

  private Map<String, Direction> directions() {
    return questions
        .ask(new ListControlPoints(true), ListControlPoints.Result.class)
        .items()
        .stream()
        .map(ListControlPoints.Item::definition)
        .collect(Collectors.toMap(ControlPointDefinition::code, ControlPointDefinition::direction));
  }

  private List<FindResponses.Answer> answers(SignedIn person, String unit, DateRange days) {
    var found = cases.of(person.scopes(), unit, days);
    Map<String, FindResponses.Answer> answers = responses.of(found);
    return found.stream().map(one -> answers.get(one.id())).filter(Objects::nonNull).toList();
  }
}
