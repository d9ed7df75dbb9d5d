package io.vigil.app.rest;

import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindReadings;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.unit.FindUnit;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@ForReaders
class ReadingsController {
  private static final int MOST_YEARS_BY_DAY = 10;
  private static final int MOST_YEARS = 60;

  private final Questions questions;
  private final UnitAccess access;
  private final CollegeCalendar calendar;

  ReadingsController(Questions questions, UnitAccess access, CollegeCalendar calendar) {
    this.questions = questions;
    this.access = access;
    this.calendar = calendar;
  }

  @GetMapping("/readings")
  FindReadings.Result readings(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String controlPoint,
      @RequestParam String unit,
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to) {
    LocalDate first = Parameters.date("from", from);
    LocalDate last = Parameters.date("to", to);
    Parameters.inOrder(first, last);
    String code = known(controlPoint);
    boolean ofPerson = isPerson(person, unit);
    FindReadings.Result found =
        questions.ask(new FindReadings(code, unit.strip(), first, last), FindReadings.Result.class);
    return ofPerson ? Uncoloured.of(found) : found;
  }

  @GetMapping("/trend")
  FindTrend.Result trend(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String controlPoint,
      @RequestParam String unit,
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam(defaultValue = "teaching_week") String grain) {
    LocalDate last = or(Parameters.date("to", to), calendar.today());
    LocalDate first = or(Parameters.date("from", from), last.minusYears(1));
    Parameters.inOrder(first, last);
    PeriodKind kind = Parameters.choice("grain", grain, PeriodKind.class);
    limit(first, last, kind);
    String code = known(controlPoint);
    boolean ofPerson = isPerson(person, unit);
    FindTrend.Result found =
        questions.ask(new FindTrend(code, unit.strip(), first, last, kind), FindTrend.Result.class);
    return ofPerson ? Uncoloured.of(found) : found;
  }

  private boolean isPerson(SignedIn person, String unit) {
    FindUnit.Result found = access.require(person, Parameters.required("unit", unit));
    return found.unit() != null && found.unit().kind().isPerson();
  }

  private String known(String controlPoint) {
    String code = Parameters.required("controlPoint", controlPoint);
    FindControlPoint.Result point =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class);
    if (point.definition() == null) {
      throw Rejection.notFound("control point", code);
    }
    return code;
  }

  /** As many points as somebody can look at, and no more. */
  private static void limit(LocalDate first, LocalDate last, PeriodKind grain) {
    int years = grain == PeriodKind.DAY ? MOST_YEARS_BY_DAY : MOST_YEARS;
    if (first.plusYears(years).isBefore(last)) {
      throw new BadParameter(
          "from",
          first.toString(),
          "ask for at most %d years of this grain in one call".formatted(years));
    }
  }

  private static LocalDate or(@Nullable LocalDate given, LocalDate otherwise) {
    return given == null ? otherwise : given;
  }
}
