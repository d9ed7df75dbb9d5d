package io.vigil.app.diagnosis;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import io.vigil.app.security.Questions;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many students units have, where somebody entered it. */
@Component
class ClassSizes {
  /** Base quantity of the students of a unit in a school year. */
  private static final String STUDENTS = "STUDENTS";

  private final Questions questions;
  private final UnitAccess access;
  private final CollegeCalendar calendar;

  ClassSizes(Questions questions, UnitAccess access, CollegeCalendar calendar) {
    this.questions = questions;
    this.access = access;
    this.calendar = calendar;
  }

  /** Of all of the units together; empty where it is not known of each of them. */
  Optional<Long> students(List<String> units, String schoolYear) {
    List<String> counted = units.stream().filter(unit -> isOutermost(unit, units)).toList();
    List<Long> sizes = counted.stream().flatMap(unit -> size(unit, schoolYear)).toList();
    return counted.isEmpty() || sizes.size() < counted.size()
        ? Optional.empty()
        : Optional.of(sizes.stream().mapToLong(Long::longValue).sum());
  }

  private boolean isOutermost(String unit, List<String> units) {
    return access.path(unit).stream().noneMatch(one -> !one.equals(unit) && units.contains(one));
  }

  /** What was put together of units below may leave some of them out. */
  private Stream<Long> size(String unit, String schoolYear) {
    LocalDate today = calendar.today();
    FindTrend.Result found =
        questions.ask(
            new FindTrend(
                STUDENTS, unit, today.minusYears(2), today.plusYears(1), PeriodKind.SCHOOL_YEAR),
            FindTrend.Result.class);
    return found.rolledUp()
        ? Stream.empty()
        : found.points().stream()
            .filter(point -> point.period().equals(schoolYear))
            .flatMap(point -> Stream.ofNullable(point.value()))
            .map(Math::round)
            .limit(1);
  }
}
