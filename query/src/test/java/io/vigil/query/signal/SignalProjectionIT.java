package io.vigil.query.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.signal.FindSignals;
import io.vigil.api.signal.SignalEvent.CommonCauseFound;
import io.vigil.api.signal.SignalEvent.CommonCauseWithdrawn;
import io.vigil.api.signal.SignalEvent.ShiftDetected;
import io.vigil.api.signal.SignalEvent.ThresholdBreached;
import io.vigil.api.signal.SignalEvent.ThresholdRegained;
import io.vigil.api.signal.SignalEvent.TrendWorsened;
import io.vigil.api.signal.SignalKind;
import io.vigil.api.signal.TrendFinding;
import io.vigil.api.signal.Worsening;
import io.vigil.api.timeline.FindUnitLife;
import io.vigil.api.unit.Reach;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.Expectation.Shift;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarningsAround;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A college of two faculties; the first has a programme with a class and a course. */
class SignalProjectionIT {
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 6);
  private static final Cause CAUSE = new Cause(1, 1);

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @BeforeAll
  static void anAutumn() {
    readSide.given(
        Facts.unit("COLLEGE", UnitKind.SCHOOL, null),
        Facts.unit("F1", UnitKind.FACULTY, "COLLEGE"),
        Facts.unit("F2", UnitKind.FACULTY, "COLLEGE"),
        Facts.unit("P1", UnitKind.PROGRAMME, "F1"),
        Facts.unit("P2", UnitKind.PROGRAMME, "F1"),
        Facts.unit("CLASS", UnitKind.CLASS_GROUP, "P1"),
        Facts.unit("COURSE", UnitKind.COURSE, "P1"),
        Facts.unit("TEACHER", UnitKind.TEACHER, "P1"),
        Facts.point("ATT", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        shift("CLASS", OCTOBER),
        shift("COURSE", OCTOBER.plusWeeks(1)),
        shift("F1", OCTOBER.plusWeeks(2)),
        shift("F2", OCTOBER.plusWeeks(2)),
        shift("P2", OCTOBER.plusWeeks(2)),
        shift("TEACHER", OCTOBER.plusWeeks(2)),
        trend("COLLEGE"),
        new ThresholdBreached(
            "ATT", "CLASS", List.of(), null, Colour.BLUE, evidence(OCTOBER), CAUSE, Facts.NOW),
        new ThresholdRegained(
            "ATT", "CLASS", List.of(), Colour.BLUE, evidence(OCTOBER), CAUSE, Facts.NOW));
  }

  @Test
  void whatTheMonitorNoticedIsListedNewestFirstWithoutCrossedLines() {
    assertThat(units(null, Reach.ITSELF))
        .containsExactly("P2", "F2", "F1", "COURSE", "CLASS", "COLLEGE");
  }

  @Test
  void aShiftKeepsWhatWasExpected() {
    var shift = found(null, Set.of(SignalKind.SHIFT)).items().getLast();

    assertThat(shift.evidence()).isEqualTo(evidence(OCTOBER));
    assertThat(shift.colour()).isEqualTo(Colour.BLUE);
    assertThat(shift.worsening()).isNull();
    assertThat(shift.noticedOn()).isEqualTo(OCTOBER.plusDays(6));
    assertThat(shift.controlPointName()).isEqualTo("ATT name");
  }

  @Test
  void aTrendKeepsItsSlopeAndGivesNoColour() {
    var trend = found(null, Set.of(SignalKind.TREND)).items().getFirst();

    assertThat(trend.worsening()).isEqualTo(worsening());
    assertThat(trend.colour()).isNull();
    assertThat(trend.period().code()).isEqualTo("2024-25");
  }

  @Test
  void aPersonsSignalsAreListedOnlyWhereThatPersonIsAskedFor() {
    assertThat(units("P1", Reach.BELOW)).containsExactly("COURSE", "CLASS");
    assertThat(units("TEACHER", Reach.ITSELF)).containsExactly("TEACHER");
  }

  @Test
  void aroundAClassAreItsProgrammeAndWhatIsAboveButTheSchool() {
    assertThat(units("CLASS", Reach.AROUND)).containsExactly("F1", "COURSE", "CLASS");
  }

  @Test
  void nobodySeesMoreThanHisUnits() {
    assertThat(
            found(
                new FindSignals(
                    null, Reach.ITSELF, null, Set.of(), null, null, List.of("F2"), 0, 50)))
        .extracting(FindSignals.Item::unit)
        .containsExactly("F2");
  }

  @Test
  void daysNarrowTheList() {
    LocalDate sunday = OCTOBER.plusDays(13);

    assertThat(
            found(
                new FindSignals(
                    null, Reach.ITSELF, "ATT", Set.of(), sunday, sunday, List.of(), 0, 50)))
        .extracting(FindSignals.Item::unit)
        .containsExactly("COURSE");
  }

  @Test
  void casesAroundAUnitAreListedOpenOrClosedButNotWithdrawn() {
    readSide.given(
        raised("open", "F1", OCTOBER),
        raised("closed", "COURSE", OCTOBER.plusDays(7)),
        raised("withdrawn", "CLASS", OCTOBER),
        raised("elsewhere", "F2", OCTOBER),
        raised("too early", "CLASS", OCTOBER.minusDays(1)),
        raised("a person's", "TEACHER", OCTOBER),
        new WarningClosed("closed", CloseReason.MEASURED, CAUSE, Facts.NOW),
        new WarningWithdrawn("withdrawn", WithdrawReason.LATE_DATA, CAUSE, Facts.NOW));

    var found =
        readSide.query(
            new FindWarningsAround("CLASS", OCTOBER, OCTOBER.plusDays(56), List.of(), 10),
            FindWarningsAround.Result.class);

    assertThat(found.items()).extracting(FindWarnings.Item::id).containsExactly("closed", "open");
  }

  @Test
  void casesAboutAMatterComeFirstWheneverTheyBeganThenTheNearestToItsDay() {
    LocalDate spring = LocalDate.of(2026, 4, 1);
    readSide.given(
        raised("before", "CLASS", spring.minusDays(10)),
        raised("after", "CLASS", spring.plusDays(12)),
        happened("own", OccurrenceRule.INCIDENT, "incident", "LG-01", spring.plusDays(90)),
        happened("cluster", OccurrenceRule.COMPLAINT_CLUSTER, "c-1", "第二食堂", spring.minusDays(9)),
        happened("other", OccurrenceRule.COMPLAINT_CLUSTER, "c-2", "图书馆", spring.minusDays(1)),
        happened("past", OccurrenceRule.COMPLAINT_CLUSTER, "c-0", "第二食堂", spring.minusDays(200)));

    var found =
        readSide.query(
            new FindWarningsAround(
                "CLASS",
                spring.minusDays(56),
                spring.plusDays(14),
                List.of(),
                3,
                new FindWarningsAround.Matter(List.of("incident"), "第二食堂", spring)),
            FindWarningsAround.Result.class);

    assertThat(found.items())
        .extracting(FindWarnings.Item::id)
        .containsExactly("cluster", "own", "other");
    assertThat(found.about()).containsExactly("cluster", "own");
  }

  @Test
  void inTheLifeOfAUnitAboveWarningsOfClassesAreToldByTheWeek() {
    LocalDate may = LocalDate.of(2026, 5, 4);
    readSide.given(
        happened("life-1", OccurrenceRule.PLAN_OVERDUE, "p-1", "消防", may),
        happened("life-2", OccurrenceRule.PLAN_OVERDUE, "p-2", "食品", may));

    assertThat(warnings("F1"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.number()).isEqualTo(2);
              assertThat(one.unit()).isEqualTo("F1");
              assertThat(one.caseId()).isEqualTo("PLAN");
            });
    assertThat(warnings("CLASS"))
        .extracting(FindUnitLife.Item::caseId)
        .containsExactly("life-1", "life-2");
  }

  private static List<FindUnitLife.Item> warnings(String unit) {
    var query =
        new FindUnitLife(
            unit,
            Facts.NOW.minusSeconds(60),
            Facts.NOW.plusSeconds(60),
            List.of(),
            Set.of(FindUnitLife.Kind.WARNING),
            100);
    return readSide.query(query, FindUnitLife.Result.class).items().stream()
        .filter(one -> List.of("PLAN", "life-1", "life-2").contains(one.caseId()))
        .toList();
  }

  @Test
  void aCommonCauseIsOneLineFromItsFirstDayToItsLastWithThoseThatItShowsIn() {
    readSide.given(
        common("flu", OCTOBER, "CLASS", "COURSE"),
        common("flu", OCTOBER.plusWeeks(1), "CLASS", "TEACHER"),
        common("error", OCTOBER.plusWeeks(3), "CLASS"),
        new CommonCauseWithdrawn(
            "error",
            "FLU",
            "COLLEGE",
            List.of("COLLEGE"),
            evidence(OCTOBER.plusWeeks(3)).period(),
            CAUSE,
            Facts.NOW));

    assertThat(commonCauses("COLLEGE", List.of()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.signalId()).isEqualTo("flu");
              assertThat(one.from()).isEqualTo(OCTOBER);
              assertThat(one.through()).isEqualTo(OCTOBER.plusDays(13));
              assertThat(one.members())
                  .extracting(FindSignals.Member::unit)
                  .containsExactly("CLASS", "COURSE");
            });
    assertThat(commonCauses("CLASS", List.of("F1"))).hasSize(1);
    assertThat(commonCauses("COLLEGE", List.of("F2"))).isEmpty();
  }

  private static List<FindSignals.Common> commonCauses(String unit, List<String> scopes) {
    return found(
            new FindSignals(
                unit,
                Reach.ITSELF,
                "FLU",
                Set.of(SignalKind.COMMON_CAUSE),
                null,
                null,
                scopes,
                0,
                50))
        .stream()
        .map(one -> Objects.requireNonNull(one.common()))
        .toList();
  }

  private static CommonCauseFound common(String id, LocalDate monday, String... members) {
    return new CommonCauseFound(
        id,
        "FLU",
        "COLLEGE",
        List.of("COLLEGE"),
        -0.55,
        140,
        0.125,
        List.of(members),
        evidence(monday),
        CAUSE,
        Facts.NOW);
  }

  private static List<String> units(@Nullable String unit, Reach reach) {
    return found(
            new FindSignals(
                unit,
                reach,
                null,
                Set.of(SignalKind.SHIFT, SignalKind.TREND),
                null,
                null,
                List.of(),
                0,
                50))
        .stream()
        .map(FindSignals.Item::unit)
        .toList();
  }

  private static FindSignals.Result found(@Nullable String unit, Set<SignalKind> kinds) {
    return readSide.query(
        new FindSignals(unit, Reach.ITSELF, null, kinds, null, null, List.of(), 0, 50),
        FindSignals.Result.class);
  }

  private static List<FindSignals.Item> found(FindSignals query) {
    return readSide.query(query, FindSignals.Result.class).items();
  }

  private static ShiftDetected shift(String unit, LocalDate monday) {
    return new ShiftDetected(
        "ATT",
        unit,
        List.of("COLLEGE", unit),
        null,
        Colour.BLUE,
        evidence(monday),
        CAUSE,
        Facts.NOW);
  }

  private static TrendWorsened trend(String unit) {
    Evidence week = evidence(OCTOBER);
    var year = new PeriodSpan("2024-25", LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31));
    var evidence =
        new Evidence(
            "threshold",
            year,
            17.8,
            null,
            week.rule(),
            week.grade(),
            null,
            false,
            0,
            3,
            List.of(new Evidence.Seen("2024-25", 17.8, null)),
            null);
    return new TrendWorsened(
        "SCH-05", unit, List.of(unit), worsening(), evidence, CAUSE, Facts.NOW);
  }

  private static Worsening worsening() {
    return new Worsening(TrendFinding.NOTED, LocalDate.of(2022, 9, 1), 0.45, null, 2.5, 0.33);
  }

  private static WarningRaised raised(String id, String unit, LocalDate since) {
    return new WarningRaised(
        id,
        "ATT",
        unit,
        List.of("COLLEGE", unit),
        Colour.BLUE,
        since,
        false,
        evidence(since),
        CAUSE,
        Facts.NOW);
  }

  private static WarningRaised happened(
      String id, OccurrenceRule rule, String caseId, String subject, LocalDate since) {
    return new WarningRaised(
        id,
        rule.code(),
        "CLASS",
        List.of("COLLEGE", "CLASS"),
        Colour.BLUE,
        since,
        false,
        Evidence.of(new Occurrence(rule, caseId, subject), since, Colour.BLUE),
        CAUSE,
        Facts.NOW);
  }

  private static Evidence evidence(LocalDate monday) {
    return new Evidence(
        "proportion",
        new PeriodSpan("week of " + monday, monday, monday.plusDays(6)),
        91.5,
        200.0,
        new JudgingRule(
            Direction.HIGHER_IS_BETTER,
            "%",
            Facts.LINES,
            Colour.ORANGE,
            null,
            1,
            2,
            PeriodKind.WEEK),
        new Grade(null, Grade.Reason.WITHIN_LINES, null),
        Colour.BLUE,
        false,
        0,
        0,
        List.of(new Evidence.Seen("week of " + monday, 91.5, Colour.BLUE)),
        new Expectation("proportion", 95.25, 92.5, 97.75, 1.125, Shift.LOWER));
  }
}
