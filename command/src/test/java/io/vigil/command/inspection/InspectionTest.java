package io.vigil.command.inspection;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.inspection.InspectionCommand;
import io.vigil.api.inspection.InspectionCommand.CallOffInspection;
import io.vigil.api.inspection.InspectionCommand.CarryOutInspection;
import io.vigil.api.inspection.InspectionCommand.NoteInspectionFinding;
import io.vigil.api.inspection.InspectionCommand.PassInspectionTime;
import io.vigil.api.inspection.InspectionCommand.PlanInspection;
import io.vigil.api.inspection.InspectionCommand.RecheckInspectionFinding;
import io.vigil.api.inspection.InspectionCommand.RecordInspection;
import io.vigil.api.inspection.InspectionEvent.InspectionCalledOff;
import io.vigil.api.inspection.InspectionEvent.InspectionCarriedOut;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingNoted;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingRechecked;
import io.vigil.api.inspection.InspectionEvent.InspectionOverdue;
import io.vigil.api.inspection.InspectionEvent.InspectionPlanned;
import io.vigil.api.inspection.InspectionEvent.InspectionRecheckOverdue;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionState;
import io.vigil.api.inspection.InspectionStep;
import io.vigil.api.inspection.Observed;
import io.vigil.api.message.Rejection;
import io.vigil.api.message.VigilEvent;
import io.vigil.command.casework.EveryStep;
import io.vigil.command.casework.PlainDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The mid-term check of a faculty, weeks 9 to 11, and an observed lesson. */
class InspectionTest {
  private static final Instant PLANNED = Instant.parse("2026-08-31T01:00:00Z");
  private static final Instant OPENS = Instant.parse("2026-10-25T16:00:00Z");
  private static final Instant DONE = Instant.parse("2026-11-02T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-15T15:59:59Z");

  /** Ten working days after Monday 2 November, weekends free. */
  private static final Instant RECHECK = Instant.parse("2026-11-16T15:59:59Z");

  private static final Instant SECOND = Instant.parse("2026-11-30T15:59:59Z");
  private static final Instant NOW = Instant.parse("2026-12-20T00:00:00Z");
  private static final By SUPERVISOR = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final String ID = "i-1";
  private static final Due CARRY_OUT = Due.of("inspection.carry-out", PLANNED, DUE);
  private static final Due LOOK = Due.of("inspection.recheck", DONE, RECHECK);
  private static final Observed SEEN =
      new Observed(null, null, null, 40, 2, null, null, null, "两个班无授课计划");

  private final AggregateTestFixture<Inspection> fixture =
      new AggregateTestFixture<>(Inspection.class);

  @BeforeEach
  void aClockAndLimits() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(new PlainDeadlines());
  }

  @Test
  void isPlannedOnce() {
    fixture.givenNoPriorActivity().when(plan()).expectEvents(planned());
    fixture.given(planned()).when(plan()).expectNoEvents();
  }

  @Test
  void isDoneInTime() {
    fixture.given(planned()).when(carryOut(DONE)).expectEvents(done(DONE, false));
  }

  @Test
  void isOverdueAtTheMomentItWasDueAndThenDoneLate() {
    fixture.given(planned()).when(carryOut(NOW)).expectEvents(overdue(), done(NOW, true));
    fixture.given(planned()).when(new PassInspectionTime(ID, DUE)).expectNoEvents();
    fixture.given(planned()).when(new PassInspectionTime(ID, NOW)).expectEvents(overdue());
    fixture.given(planned(), overdue()).when(new PassInspectionTime(ID, NOW)).expectNoEvents();
  }

  @Test
  void aLessonIsObservedWithoutAPlanAndHasAScore() {
    fixture
        .givenNoPriorActivity()
        .when(record(scored(71.0)))
        .expectEvents(
            new InspectionCarriedOut(
                ID,
                InspectionKind.OBSERVATION,
                "D02",
                scored(71.0),
                false,
                SUPERVISOR,
                DONE,
                NOW,
                null));
    fixture.givenNoPriorActivity().when(record(scored(null))).expectException(Rejection.class);
    fixture.givenNoPriorActivity().when(record(scored(101.0))).expectException(Rejection.class);
    fixture.given(planned()).when(record(scored(71.0))).expectException(Rejection.class);
  }

  @Test
  void refusesMoreThanThereCanBe() {
    fixture
        .given(planned())
        .when(new CarryOutInspection(ID, counts(41, 40), SUPERVISOR, DONE))
        .expectException(Rejection.class);
    fixture
        .given(planned())
        .when(new CarryOutInspection(ID, counts(-1, 40), SUPERVISOR, DONE))
        .expectException(Rejection.class);
  }

  @Test
  void aFindingIsLookedAtAgainUntilItIsPutRight() {
    Due again = Due.of("inspection.recheck", RECHECK, SECOND);
    InspectionFindingRechecked notYet = rechecked(false, again);
    fixture.given(planned(), done(DONE, false)).when(note("f-1")).expectEvents(noted("f-1"));
    fixture
        .given(planned(), done(DONE, false), noted("f-1"))
        .when(recheck(false))
        .expectEvents(notYet);
    fixture
        .given(planned(), done(DONE, false), noted("f-1"), notYet)
        .when(recheck(true))
        .expectEvents(rechecked(true, null));
    fixture
        .given(planned(), done(DONE, false), noted("f-1"), rechecked(true, null))
        .when(recheck(true))
        .expectException(Rejection.class);
  }

  @Test
  void aSecondLookThatIsMissedIsToldOnce() {
    fixture
        .given(planned(), done(DONE, false), noted("f-1"))
        .when(new PassInspectionTime(ID, NOW))
        .expectEvents(recheckOverdue());
    fixture
        .given(planned(), done(DONE, false), noted("f-1"), recheckOverdue())
        .when(new PassInspectionTime(ID, NOW))
        .expectNoEvents();
  }

  static Stream<Arguments> everyStepInEveryState() {
    return EveryStep.of(InspectionState.values(), InspectionStep.values());
  }

  @ParameterizedTest
  @MethodSource("everyStepInEveryState")
  void aStateAllowsWhatTheTableSays(InspectionState state, InspectionStep step) {
    EveryStep.assertTaken(
        InspectionStep.TABLE.allows(state, step),
        fixture.given(history(state)).when(commands().get(step)));
  }

  private static List<VigilEvent> history(InspectionState state) {
    List<VigilEvent> history = new ArrayList<>(List.of(planned()));
    switch (state) {
      case PLANNED -> {}
      case OVERDUE -> history.add(overdue());
      case DONE -> history.addAll(List.of(done(DONE, false), noted("f-1")));
      case CALLED_OFF ->
          history.add(new InspectionCalledOff(ID, "停课", SUPERVISOR, DONE, NOW, null));
    }
    return history;
  }

  private static Map<InspectionStep, InspectionCommand> commands() {
    return Map.of(
        InspectionStep.CARRY_OUT, carryOut(DONE),
        InspectionStep.NOTE_FINDING, note("f-2"),
        InspectionStep.RECHECK, recheck(true),
        InspectionStep.CALL_OFF, new CallOffInspection(ID, "停课", SUPERVISOR, DONE));
  }

  private static PlanInspection plan() {
    return new PlanInspection(
        ID, InspectionKind.MIDTERM, "D02", "2026-27/1", OPENS, DUE, SUPERVISOR, PLANNED);
  }

  private static InspectionPlanned planned() {
    return new InspectionPlanned(
        ID, InspectionKind.MIDTERM, "D02", "2026-27/1", OPENS, SUPERVISOR, PLANNED, NOW, CARRY_OUT);
  }

  private static CarryOutInspection carryOut(Instant at) {
    return new CarryOutInspection(ID, SEEN, SUPERVISOR, at);
  }

  private static InspectionCarriedOut done(Instant at, boolean late) {
    return new InspectionCarriedOut(
        ID, InspectionKind.MIDTERM, "D02", SEEN, late, SUPERVISOR, at, NOW, null);
  }

  private static InspectionOverdue overdue() {
    return new InspectionOverdue(
        ID, InspectionKind.MIDTERM, "D02", "2026-27/1", By.clock(), DUE, NOW, null);
  }

  private static RecordInspection record(Observed observed) {
    return new RecordInspection(ID, InspectionKind.OBSERVATION, "D02", observed, SUPERVISOR, DONE);
  }

  private static Observed scored(@Nullable Double score) {
    return new Observed("实训楼 301", "C06-1", "T0109", null, null, 38, 40, score, null);
  }

  private static Observed counts(int problems, int visited) {
    return new Observed(null, null, null, visited, problems, null, null, null, null);
  }

  private static NoteInspectionFinding note(String finding) {
    return new NoteInspectionFinding(ID, finding, "无授课计划", "finding-9", SUPERVISOR, DONE);
  }

  private static InspectionFindingNoted noted(String finding) {
    return new InspectionFindingNoted(
        ID, finding, "无授课计划", "finding-9", LOOK, SUPERVISOR, DONE, NOW, LOOK);
  }

  private static RecheckInspectionFinding recheck(boolean putRight) {
    return new RecheckInspectionFinding(ID, "f-1", putRight, "已补", SUPERVISOR, RECHECK);
  }

  private static InspectionFindingRechecked rechecked(boolean putRight, @Nullable Due again) {
    return new InspectionFindingRechecked(
        ID, "f-1", putRight, "已补", again, SUPERVISOR, RECHECK, NOW, again);
  }

  private static InspectionRecheckOverdue recheckOverdue() {
    return new InspectionRecheckOverdue(ID, "f-1", "D02", By.clock(), RECHECK, NOW, null);
  }
}
