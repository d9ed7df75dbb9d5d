package io.vigil.query.awaited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.awaited.CountCases;
import io.vigil.api.awaited.FindAwaited;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.finding.FindingEvent.FindingNoted;
import io.vigil.api.finding.FindingKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.inspection.InspectionEvent.InspectionCarriedOut;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.Observed;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckPlanned;
import io.vigil.api.selfcheck.SelfCheckLevel;
import io.vigil.api.timeline.FindHappenings;
import io.vigil.api.timeline.FindSigns;
import io.vigil.api.timeline.FindUnitLife;
import io.vigil.api.timeline.FindUnitLife.Kind;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseEvent.WarningSigned;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two faculties owe a self-check: one makes it late, the other never. */
class AwaitedIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant PLANNED = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-07-19T15:59:59Z");
  private static final Instant MADE = Instant.parse("2026-07-28T02:00:00Z");
  private static final By CLERK = By.of("u-1", "DEPARTMENT", "page");

  @BeforeAll
  static void aTerm() {
    readSide.given(
        Facts.unit("AC", UnitKind.SCHOOL, null),
        Facts.unit("AD1", UnitKind.FACULTY, "AC"),
        Facts.unit("AD2", UnitKind.FACULTY, "AC"),
        Facts.unit("AD3", UnitKind.FACULTY, "AC"),
        planned("late", "AD1"),
        planned("never", "AD2"),
        new SelfCheckFinished("late", List.of(), "已自查", true, CLERK, MADE, MADE, null),
        seen("note", InspectionKind.STUDENT_NOTE, null, "老师换了三个"),
        seen("low", InspectionKind.OBSERVATION, 71.0, null),
        seen("good", InspectionKind.OBSERVATION, 90.0, null),
        new InspectionCarriedOut(
            "elsewhere",
            InspectionKind.STUDENT_NOTE,
            "AD3",
            new Observed("第二食堂", null, null, null, null, null, null, null, "菜里有虫"),
            false,
            CLERK,
            MADE,
            MADE,
            null));
  }

  private static InspectionCarriedOut seen(
      String id, InspectionKind kind, @Nullable Double score, @Nullable String note) {
    var observed = new Observed(null, null, null, null, null, null, null, score, note);
    return new InspectionCarriedOut(id, kind, "AD1", observed, false, CLERK, MADE, MADE, null);
  }

  private static SelfCheckPlanned planned(String id, String unit) {
    return new SelfCheckPlanned(
        id,
        SelfCheckLevel.DEPARTMENT,
        "process",
        "教学过程规范管理",
        unit,
        "2025-26/2",
        List.of("作业布置与批改"),
        CLERK,
        PLANNED,
        PLANNED,
        Due.of("self-check.finish", PLANNED, DUE));
  }

  @Test
  void whatIsNotDoneIsAwaitedAndStaysSoOnceItIsLate() {
    assertThat(awaited(null, null, List.of("AC")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.caseId()).isEqualTo("never");
              assertThat(one.number()).startsWith("自查〔2026〕");
              assertThat(one.step()).isEqualTo("self-check.finish");
              assertThat(one.due()).isEqualTo(DUE);
            });
  }

  @Test
  void whatAWarningAsksForIsAwaitedOfTheUnitThatOwesItAndOfNoOther() {
    readSide.given(
        Facts.unit("WC", UnitKind.SCHOOL, null),
        Facts.unit("WD6", UnitKind.FACULTY, "WC"),
        Facts.unit("WP", UnitKind.PROGRAMME, "WD6"),
        Facts.unit("WO7", UnitKind.OFFICE, "WC"),
        assigned("WP"),
        assigned("WC"),
        raised("of-programme", List.of("WC", "WD6", "WP")),
        raised("of-college", List.of("WC")),
        asked("of-programme"),
        asked("of-college"));

    assertThat(ofUnit("WD6")).containsExactly(tuple("of-programme", "WD6"));
    assertThat(ofUnit("WO7")).containsExactly(tuple("of-college", "WO7"));
    assertThat(overdue(DUE.plusSeconds(60), List.of("WD6"))).isEqualTo(1);
    assertThat(overdue(DUE.plusSeconds(60), List.of("WO7"))).isEqualTo(1);
  }

  @Test
  void aPlanAboutAnIncidentWasNeverLateAtItsWarningHoweverOldTheRecords() {
    readSide.given(
        Facts.unit("XC", UnitKind.SCHOOL, null),
        Facts.unit("XD1", UnitKind.FACULTY, "XC"),
        Facts.unit("XD2", UnitKind.FACULTY, "XC"),
        raised("of-incident", OccurrenceRule.INCIDENT, List.of("XC", "XD1")),
        raised("of-check", OccurrenceRule.SELF_CHECK_OVERDUE, List.of("XC", "XD2")),
        acknowledged("of-incident"),
        acknowledged("of-check"),
        new WarningSigned("of-check", null, CLERK, PLANNED, PLANNED, null));

    assertThat(overdue(DUE.plusSeconds(60), List.of("XD2"))).isEqualTo(1);
    assertThat(overdue(DUE.plusSeconds(60), List.of("XD1"))).isZero();
    assertThat(awaited(null, null, List.of("XC")))
        .extracting(FindAwaited.Item::caseId)
        .containsExactly("of-check");
  }

  private static WarningAcknowledged acknowledged(String id) {
    return new WarningAcknowledged(
        id,
        null,
        new Awaited(Due.of("warning.plan", PLANNED, DUE), PLANNED),
        CLERK,
        PLANNED,
        PLANNED,
        null);
  }

  private static List<Tuple> ofUnit(String unit) {
    return awaited(null, null, List.of(unit)).stream()
        .map(one -> tuple(one.caseId(), one.responsible()))
        .toList();
  }

  private static ControlPointAssigned assigned(String unit) {
    return new ControlPointAssigned(
        "LED", unit, "2026-10", null, LocalDate.EPOCH, null, null, "WO7", null, null, Facts.NOW);
  }

  private static WarningRaised raised(String id, List<String> path) {
    return raised(id, OccurrenceRule.SELF_CHECK_OVERDUE, path);
  }

  private static WarningRaised raised(String id, OccurrenceRule rule, List<String> path) {
    return raised(id, "LED", rule, path);
  }

  private static WarningRaised raised(
      String id, String point, OccurrenceRule rule, List<String> path) {
    LocalDate day = LocalDate.of(2026, 3, 2);
    return new WarningRaised(
        id,
        point,
        path.getLast(),
        path,
        Colour.YELLOW,
        day,
        false,
        Evidence.of(new Occurrence(rule, "check", "消防安全"), day, Colour.YELLOW),
        new Cause(1, 0),
        PLANNED);
  }

  private static AnswerAwaited asked(String id) {
    return new AnswerAwaited(
        id,
        Colour.YELLOW,
        ResponseState.NEW,
        new Awaited(Due.of("warning.answer.yellow", PLANNED, DUE), PLANNED),
        CLERK,
        PLANNED,
        PLANNED);
  }

  @Test
  void onlyStepsThatAreAskedForInTheirTimeAndUnitsAreFound() {
    assertThat(awaited(DUE, null, List.of("AC"))).isEmpty();
    assertThat(awaited(null, DUE.minusSeconds(1), List.of("AC"))).isEmpty();
    assertThat(awaited(null, null, List.of("AD1"))).isEmpty();
    assertThat(awaited(null, null, List.of("AD2"))).hasSize(1);
    assertThat(
            readSide
                .query(
                    new FindAwaited(null, null, List.of("AC"), List.of("warning.plan"), 10),
                    FindAwaited.Result.class)
                .total())
        .isZero();
  }

  private static List<FindAwaited.Item> awaited(
      @Nullable Instant from, @Nullable Instant to, List<String> scopes) {
    return readSide
        .query(new FindAwaited(from, to, scopes, List.of(), 10), FindAwaited.Result.class)
        .items();
  }

  @Test
  void whatWasLateAtAMomentIsCountedAsItStoodThen() {
    assertThat(overdue(DUE.minusSeconds(60), List.of("AC"))).isZero();
    assertThat(overdue(DUE.plusSeconds(60), List.of("AC"))).isEqualTo(2);
    assertThat(overdue(MADE.plusSeconds(60), List.of("AC"))).isEqualTo(1);
    assertThat(overdue(MADE.plusSeconds(60), List.of("AD1"))).isZero();
  }

  private static long overdue(Instant at, List<String> scopes) {
    return readSide.query(new CountCases(at, PLANNED, scopes), CountCases.Result.class).overdue();
  }

  @Test
  void smallSignsAreToldAndWhatIsUsualIsNot() {
    List<FindHappenings.Item> told =
        readSide
            .query(
                new FindHappenings("AD1", PLANNED, MADE.plusSeconds(1), List.of(), 10),
                FindHappenings.Result.class)
            .items();

    assertThat(told)
        .extracting(FindHappenings.Item::caseId, FindHappenings.Item::text)
        .containsExactly(tuple("low", null), tuple("note", "老师换了三个"));
    assertThat(
            readSide
                .query(
                    new FindHappenings("AD2", PLANNED, MADE.plusSeconds(1), List.of(), 10),
                    FindHappenings.Result.class)
                .items())
        .isEmpty();
  }

  @Test
  void atAPlaceItIsToldWhoeverNotedIt() {
    assertThat(
            readSide
                .query(
                    new FindHappenings("AD2", "第二食堂", PLANNED, MADE.plusSeconds(1), List.of(), 10),
                    FindHappenings.Result.class)
                .items())
        .extracting(FindHappenings.Item::caseId, FindHappenings.Item::place)
        .containsExactly(tuple("elsewhere", "第二食堂"));
  }

  @Test
  void whatHappenedBelowAUnitIsNotWhatHappenedAroundItAndKindsAreAskedFor() {
    readSide.given(
        Facts.unit("SB", UnitKind.FACULTY, "AC"),
        Facts.unit("SP", UnitKind.PROGRAMME, "SB"),
        noted("of-faculty-above", "SB"),
        noted("of-programme-below", "SP"));

    assertThat(below("SB", Set.of(FindHappenings.Kind.FINDING)))
        .containsExactly("of-faculty-above", "of-programme-below");
    assertThat(below("SP", Set.of(FindHappenings.Kind.FINDING)))
        .containsExactly("of-programme-below");
    assertThat(below("SB", Set.of(FindHappenings.Kind.INCIDENT))).isEmpty();
  }

  private static List<String> below(String unit, Set<FindHappenings.Kind> kinds) {
    var query =
        new FindHappenings(
            unit,
            null,
            PLANNED,
            MADE.plusSeconds(1),
            List.of(),
            kinds,
            FindHappenings.Reach.BELOW,
            10);
    return readSide.query(query, FindHappenings.Result.class).items().stream()
        .map(FindHappenings.Item::caseId)
        .toList();
  }

  @Test
  void aSignAtThePlaceIsFoundBehindWhateverElseHappenedAround() {
    readSide.given(Facts.unit("SF", UnitKind.FACULTY, "AC"));
    readSide.given(
        IntStream.rangeClosed(1, 41)
            .mapToObj(number -> noted("unrelated-" + number, "SF"))
            .toList());

    assertThat(signs(Set.of(), List.of()).items())
        .extracting(FindHappenings.Item::caseId)
        .containsExactly("elsewhere");
    assertThat(signs(Set.of(), List.of()).narrowed()).isFalse();
    assertThat(signs(Set.of(), List.of("SF"))).isEqualTo(new FindSigns.Result(List.of(), true));
    assertThat(signs(Set.of("2"), List.of("SF")).items()).hasSize(40);
  }

  @Test
  void warningsAreSignsOfTheirElementTheirProjectAndTheirControlPoint() {
    readSide.given(
        Facts.unit("SW", UnitKind.FACULTY, "AC"),
        ofElement("SIGN", "2.3"),
        raised("piled", "SIGN", OccurrenceRule.COMPLAINT_CLUSTER, List.of("AC", "SW")));

    assertThat(Stream.of("2", "2.3", "SIGN").map(AwaitedIT::warned))
        .allSatisfy(found -> assertThat(found).containsExactly("piled"));
    assertThat(Stream.of("4", "2.4", "3").map(AwaitedIT::warned))
        .allSatisfy(found -> assertThat(found).isEmpty());
  }

  private static List<String> warned(String topic) {
    var query =
        new FindSigns("SW", null, Set.of(topic), PLANNED, MADE.plusSeconds(1), List.of(), 40);
    return readSide.query(query, FindSigns.Result.class).items().stream()
        .map(FindHappenings.Item::caseId)
        .toList();
  }

  private static FindSigns.Result signs(Set<String> topics, List<String> scopes) {
    return readSide.query(
        new FindSigns("SF", "第二食堂", topics, PLANNED, MADE.plusSeconds(1), scopes, 40),
        FindSigns.Result.class);
  }

  private static ControlPointDefined ofElement(String code, String element) {
    return new ControlPointDefined(
        new ControlPointDefinition(
            code,
            code,
            null,
            Level.SCHOOL,
            element,
            "件",
            Direction.NONE,
            PeriodKind.DAY,
            PeriodKind.DAY,
            1,
            1,
            null,
            Colour.RED,
            true,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null),
        PLANNED);
  }

  @Test
  void theLifeOfAUnitTellsNothingOfItsTeachers() {
    readSide.given(
        Facts.unit("LF", UnitKind.FACULTY, "AC"),
        Facts.unit("LT", UnitKind.TEACHER, "LF"),
        noted("of-faculty", "LF"),
        noted("of-teacher", "LT"));

    assertThat(
            readSide
                .query(
                    new FindUnitLife(
                        "LF",
                        PLANNED,
                        MADE.plusSeconds(1),
                        List.of(),
                        EnumSet.allOf(Kind.class),
                        20),
                    FindUnitLife.Result.class)
                .items())
        .extracting(FindUnitLife.Item::kind, FindUnitLife.Item::caseId)
        .containsExactly(tuple(Kind.FINDING, "of-faculty"));
  }

  private static FindingNoted noted(String id, String unit) {
    return new FindingNoted(
        id,
        FindingKind.WALK_THROUGH,
        unit,
        List.of("AC", "LF"),
        null,
        "finding|" + id,
        "无人上课",
        null,
        null,
        CLERK,
        MADE,
        MADE,
        null);
  }

  @Test
  void theLifeOfAUnitTellsItsChecksTheLatestFirst() {
    List<FindUnitLife.Item> told = life(List.of(), EnumSet.allOf(Kind.class), 20);

    assertThat(told).extracting(FindUnitLife.Item::kind).contains(Kind.SELF_CHECK, Kind.VISITS);
    assertThat(told)
        .filteredOn(item -> item.kind() == Kind.STUDENT_NOTE)
        .extracting(FindUnitLife.Item::caseId, FindUnitLife.Item::name)
        .containsExactly(tuple("note", null));
    assertThat(told)
        .filteredOn(item -> item.kind() == Kind.VISITS)
        .extracting(FindUnitLife.Item::name, FindUnitLife.Item::number, FindUnitLife.Item::score)
        .containsExactly(tuple(null, 2.0, 80.5));
    assertThat(told)
        .extracting(FindUnitLife.Item::at)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(life(List.of("AD2"), EnumSet.allOf(Kind.class), 20)).isEmpty();
  }

  @Test
  void whatIsLookedForInTheLifeOfAUnitIsFoundBehindWhateverElseHappened() {
    assertThat(life(List.of(), EnumSet.allOf(Kind.class), 1))
        .extracting(FindUnitLife.Item::kind)
        .doesNotContain(Kind.STUDENT_NOTE);

    assertThat(life(List.of(), Set.of(Kind.STUDENT_NOTE), 1))
        .extracting(FindUnitLife.Item::caseId)
        .containsExactly("note");
  }

  private static List<FindUnitLife.Item> life(List<String> scopes, Set<Kind> kinds, int limit) {
    return readSide
        .query(
            new FindUnitLife("AD1", PLANNED, MADE.plusSeconds(1), scopes, kinds, limit),
            FindUnitLife.Result.class)
        .items();
  }
}
