package io.vigil.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.overview.FindAdjustments;
import io.vigil.api.overview.FindProgress;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.practice.PracticeEvent.PracticeProposed;
import io.vigil.api.practice.PracticeEvent.PracticeSettled;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two classes slipped, nobody came to teach, measures were taken, and both came back together. */
class ProgressIT {
  private static final By DEAN = By.of("u-1", "DEPARTMENT", "page");
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @BeforeAll
  static void anAutumn() {
    List<VigilEvent> events = new ArrayList<>();
    events.add(Facts.unit("F", UnitKind.FACULTY, null));
    events.add(Facts.unit("P", UnitKind.PROGRAMME, "F"));
    events.add(Facts.unit("A", UnitKind.CLASS_GROUP, "P"));
    events.add(Facts.unit("B", UnitKind.CLASS_GROUP, "P"));
    events.add(Facts.unit("C", UnitKind.CLASS_GROUP, "P"));
    events.add(Facts.point("ATT", "%", Direction.HIGHER_IS_BETTER, PeriodKind.TEACHING_WEEK));
    events.add(Facts.point("SKILL", "%", Direction.HIGHER_IS_BETTER, PeriodKind.TERM));
    events.add(term("2024-25/1", "2024-09-02"));
    events.add(term("2024-25/2", "2025-02-17"));
    events.add(term("2025-26/1", "2025-09-01"));
    events.add(term("2025-26/2", "2026-03-02"));
    events.addAll(List.of(incident(), raised("a", "A"), raised("b", "B"), raised("p", "P")));
    events.add(
        new MeasurePlanned(
            "p",
            "m",
            "固定代课教师",
            null,
            null,
            "F",
            LocalDate.of(2025, 11, 28),
            DEAN,
            at("2025-11-17"),
            Facts.NOW,
            null));
    events.add(
        new MeasureCarriedOut("p", "m", "已落实", null, DEAN, at("2025-11-20"), Facts.NOW, null));
    events.addAll(List.of(closed("a"), closed("b"), closed("p")));
    for (int week = 12; week <= 16; week++) {
      events.add(week("A", week, week == 12 ? 80 : 88));
      events.add(week("B", week, 94));
      events.add(week("C", week, 70));
    }
    events.add(skill("2024-25/1", 80));
    events.add(skill("2024-25/2", 92));
    events.add(skill("2025-26/1", 93));
    events.add(
        new PracticeProposed(
            "practice",
            PracticeKind.GOOD_PRACTICE,
            "P",
            "订单班",
            "成效",
            null,
            DEAN,
            at("2025-12-01"),
            Facts.NOW));
    events.add(
        new PracticeSettled(
            "practice", PracticeState.ADOPTED, null, "可推广", DEAN, at("2025-12-20"), Facts.NOW));
    events.addAll(yearsOfOtherProgrammes());
    readSide.given(events);
  }

  /**
   * Of one programme two values fell outside their lines and one from above its range towards it,
   * of the other one and two that do not count.
   */
  private static List<VigilEvent> yearsOfOtherProgrammes() {
    List<VigilEvent> events =
        new ArrayList<>(
            List.of(
                Facts.unit("Q", UnitKind.PROGRAMME, "F"),
                Facts.unit("R", UnitKind.PROGRAMME, "F"),
                Facts.point("RATIO", "", Direction.RANGE, PeriodKind.SCHOOL_YEAR),
                Facts.point("ABOVE", "", Direction.RANGE, PeriodKind.SCHOOL_YEAR),
                Facts.point(
                    "TERMS",
                    "%",
                    Direction.HIGHER_IS_BETTER,
                    PeriodKind.TERM,
                    PeriodKind.SCHOOL_YEAR)));
    for (String code : List.of("FALL", "ALSO", "INSIDE", "GAP")) {
      events.add(Facts.point(code, "%", Direction.HIGHER_IS_BETTER, PeriodKind.SCHOOL_YEAR));
    }
    for (int back = 0; back < 3; back++) {
      String year = List.of("2022-23", "2023-24", "2024-25").get(back);
      events.add(year("FALL", "Q", year, 95 - 5 * back));
      events.add(year("ALSO", "Q", year, 90 - 5 * back));
      events.add(year("INSIDE", "Q", year, 99 - back));
      events.add(ratio("RATIO", year, 16 - 2 * back));
      events.add(ratio("ABOVE", year, 130 - 5 * back));
      events.add(year("FALL", "R", year, 95 - 5 * back));
    }
    events.addAll(
        List.of(
            year("GAP", "R", "2021-22", 95),
            year("GAP", "R", "2022-23", 90),
            year("GAP", "R", "2024-25", 85),
            Facts.reading("TERMS", "R", PeriodKind.TERM, "2023-24/2", 95.0),
            Facts.reading("TERMS", "R", PeriodKind.TERM, "2024-25/1", 90.0),
            Facts.reading("TERMS", "R", PeriodKind.TERM, "2024-25/2", 85.0),
            students("2023-24", 404),
            students("2024-25", 249),
            raised("fall", "FALL", "Q"),
            raised("also", "ALSO", "Q"),
            raised("above", "ABOVE", "Q"),
            raised("fall-of-r", "FALL", "R"),
            raised("gap", "GAP", "R"),
            raised("terms", "TERMS", "R")));
    return events;
  }

  private static VigilEvent year(String code, String unit, String year, double value) {
    return Facts.reading(code, unit, PeriodKind.SCHOOL_YEAR, year, value);
  }

  private static VigilEvent ratio(String code, String year, double value) {
    return Facts.inRange(code, "Q", PeriodKind.SCHOOL_YEAR, year, value);
  }

  private static VigilEvent students(String year, double count) {
    return Facts.students("Q", year, count);
  }

  @Test
  void theClassesThatWereWarnedOfAreBackTogetherSinceTheMeasures() {
    assertThat(progress().recoveries())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.unit()).isEqualTo("P");
              assertThat(one.classNames()).containsExactly("Name of A", "Name of B");
              assertThat(one.periods()).isEqualTo(4);
              assertThat(one.since()).isEqualTo("2025-26/1-W13");
              assertThat(one.standard()).isEqualTo(90);
            });
  }

  @Test
  void anAdoptedPracticeIsToldWithTheTermsInWhichNothingHadAColour() {
    assertThat(progress().recognitions())
        .containsExactly(new FindProgress.Recognition("practice", "订单班", "P", "Name of P", 2));
  }

  @Test
  void whatIsLongPastIsNoNews() {
    var later = new FindProgress(TODAY.plusYears(2));

    assertThat(readSide.query(later, FindProgress.Result.class))
        .isEqualTo(new FindProgress.Result(List.of(), List.of()));
  }

  @Test
  void aProgrammeOfWhichTwoFiguresFellOutsideTheirLinesIsACandidateWithAllThatGotWorse() {
    assertThat(candidates("F"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.unit()).isEqualTo("Q");
              assertThat(one.unitName()).isEqualTo("Name of Q");
              assertThat(one.figures())
                  .extracting(
                      FindAdjustments.Decline::controlPoint,
                      FindAdjustments.Decline::values,
                      FindAdjustments.Decline::warningId)
                  .containsExactly(
                      tuple("ALSO", List.of(90.0, 85.0, 80.0), "also"),
                      tuple("FALL", List.of(95.0, 90.0, 85.0), "fall"),
                      tuple("INSIDE", List.of(99.0, 98.0, 97.0), null),
                      tuple("RATIO", List.of(16.0, 14.0, 12.0), null));
              assertThat(one.students())
                  .containsExactly(
                      new FindAdjustments.Students("2023-24", 404),
                      new FindAdjustments.Students("2024-25", 249));
            });
    assertThat(candidates("Q")).isEqualTo(candidates("F"));
  }

  @Test
  void whatFellFromTermToTermOrOverAGapMakesNoCandidate() {
    assertThat(candidates("R")).isEmpty();
  }

  private static List<FindAdjustments.Candidate> candidates(String unit) {
    return readSide.query(new FindAdjustments(unit), FindAdjustments.Result.class).candidates();
  }

  private static FindProgress.Result progress() {
    return readSide.query(new FindProgress(TODAY), FindProgress.Result.class);
  }

  private static TermDated term(String code, String monday) {
    return new TermDated("F", code, LocalDate.parse(monday), 20, 18, Facts.NOW);
  }

  private static VigilEvent week(String unit, int week, double percent) {
    return Facts.ratio(
        "ATT", unit, PeriodKind.TEACHING_WEEK, "2025-26/1-W%02d".formatted(week), percent, 100);
  }

  private static VigilEvent skill(String term, double percent) {
    return Facts.reading("SKILL", "P", PeriodKind.TERM, term, percent);
  }

  private static WarningRaised raised(String id, String unit) {
    return raised(id, "ATT", unit);
  }

  private static WarningRaised raised(String id, String point, String unit) {
    var rule =
        new JudgingRule(
            Direction.HIGHER_IS_BETTER,
            "%",
            Facts.LINES,
            Colour.ORANGE,
            null,
            1,
            1,
            PeriodKind.TEACHING_WEEK);
    LocalDate day = LocalDate.of(2025, 10, 27);
    var evidence =
        new Evidence(
            "threshold",
            new PeriodSpan("2025-26/1-W09", day, day.plusDays(6)),
            84.0,
            null,
            rule,
            new Grade(Colour.YELLOW, Grade.Reason.WARNING_VALUE, 85.0),
            Colour.YELLOW,
            false,
            1,
            0,
            List.of(),
            null);
    List<String> path = "PQ".contains(unit) ? List.of("F", unit) : List.of("F", "P", unit);
    return new WarningRaised(
        id,
        point,
        unit,
        path,
        Colour.YELLOW,
        day,
        false,
        evidence,
        new Cause(1, 0),
        at("2025-11-03"));
  }

  private static WarningClosed closed(String id) {
    return new WarningClosed(id, CloseReason.MEASURED, new Cause(2, 0), at("2025-12-15"));
  }

  private static IncidentReported incident() {
    Instant at = at("2025-11-12");
    return new IncidentReported(
        "incident",
        IncidentSource.OFFICE,
        null,
        "F",
        List.of("F"),
        "TEACHING",
        "课堂教学",
        "教学类",
        "教务处",
        false,
        at,
        LocalDate.of(2025, 11, 12),
        "2025-26",
        "2025-26/1",
        null,
        new Quantity("CT-02", 2, false),
        "2023",
        Severity.SERIOUS,
        38,
        null,
        "incident",
        "空堂",
        false,
        DEAN,
        at,
        Facts.NOW,
        Due.of("incident.propose", at, at.plus(Duration.ofDays(5))),
        null);
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(ReadSide.ZONE).toInstant();
  }
}
