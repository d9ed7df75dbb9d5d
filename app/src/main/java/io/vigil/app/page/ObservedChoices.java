package io.vigil.app.page;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.inspection.Observed;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.FindDeparted;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Courses, classes and teachers below a unit, by which what was seen is named. */
@Component
class ObservedChoices {
  private static final int MOST = 2000;

  private final Questions questions;
  private final UnitAccess access;
  private final CollegeCalendar calendar;

  ObservedChoices(Questions questions, UnitAccess access, CollegeCalendar calendar) {
    this.questions = questions;
    this.access = access;
    this.calendar = calendar;
  }

  /** One that can be named. */
  record Choice(String unit, String name) {

    static Choice of(ListUnits.Item item) {
      String name = item.name();
      return new Choice(item.unit(), name == null ? item.unit() : name);
    }

    private boolean isCalled(String written) {
      return unit.equalsIgnoreCase(written) || name.equals(written);
    }
  }

  record Choices(List<Choice> taught, List<Choice> teachers) {}

  Choices of(SignedIn person, String unit) {
    if (unit.isBlank() || access.path(unit).isEmpty() || !access.sees(person, unit)) {
      return new Choices(List.of(), List.of());
    }
    List<ListUnits.Item> below =
        questions.ask(new ListUnits(unit, "", List.of(), MOST), ListUnits.Result.class).units();
    return new Choices(
        below.stream().filter(one -> one.kind().isTaught()).map(Choice::of).toList(),
        below.stream()
            .filter(one -> one.kind().isPerson() && access.sees(person, one))
            .map(Choice::of)
            .toList());
  }

  /** Without classes that had left before the school year of a day. */
  Choices of(SignedIn person, String unit, LocalDate day) {
    Choices all = of(person, unit);
    if (all.taught().isEmpty()) {
      return all;
    }
    AcademicCalendar terms = calendar.terms();
    LocalDate year = terms.range(terms.schoolYearOn(day)).first();
    Set<String> left =
        questions.ask(new FindDeparted(unit, year), FindDeparted.Result.class).units();
    return new Choices(
        all.taught().stream().filter(one -> !left.contains(one.unit())).toList(), all.teachers());
  }

  /** Of today. */
  Choices present(SignedIn person, String unit) {
    return of(person, unit, calendar.today());
  }

  /**
   * What was seen, with course and teacher by the ids of the units that are meant.
   *
   * @throws Rejection if the unit has none so called
   */
  Observed known(SignedIn person, String unit, Observed told) {
    Choices choices = of(person, unit);
    return new Observed(
        told.place(),
        known(told.subject(), choices.taught(), ObservedChoices::noCourse),
        known(told.teacher(), choices.teachers(), ObservedChoices::noTeacher),
        told.visited(),
        told.problems(),
        told.present(),
        told.enrolled(),
        told.score(),
        told.note());
  }

  /** Where a college has entered none, what was written is kept. */
  private static @Nullable String known(
      @Nullable String written, List<Choice> choices, Function<String, Rejection> unknown) {
    if (written == null || choices.isEmpty()) {
      return written;
    }
    return choices.stream()
        .filter(choice -> choice.isCalled(written))
        .findFirst()
        .map(Choice::unit)
        .orElseThrow(() -> unknown.apply(written));
  }

  private static Rejection noCourse(String written) {
    return Rejection.invalid(
        "inspection.course", "'subject' is '%s'; the unit has no such course or class.", written);
  }

  private static Rejection noTeacher(String written) {
    return Rejection.invalid(
        "inspection.teacher", "'teacher' is '%s'; the unit has no such teacher.", written);
  }
}
