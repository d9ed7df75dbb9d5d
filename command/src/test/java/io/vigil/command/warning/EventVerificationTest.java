package io.vigil.command.warning;

import static io.vigil.command.warning.AnyWarning.ID;
import static io.vigil.command.warning.AnyWarning.UNIT;
import static io.vigil.command.warning.AnyWarning.clear;
import static io.vigil.command.warning.AnyWarning.close;
import static io.vigil.command.warning.AnyWarning.resume;
import static io.vigil.command.warning.AnyWarning.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.CarryOutMeasure;
import io.vigil.api.warning.ResponseCommand.GiveDirective;
import io.vigil.api.warning.ResponseCommand.PassResponseTime;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.api.warning.ResponseCommand.VerifyEffect;
import io.vigil.api.warning.ResponseEvent.ConfirmationAwaited;
import io.vigil.api.warning.ResponseEvent.VerificationAwaited;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A warning of what happened ends when measures are done and it did not happen again. */
class EventVerificationTest {
  private static final By HEAD = By.of("u-1", "DATA_OWNER", "page");
  private static final By OFFICE = By.of("u-2", "QUALITY_OFFICE", "page");
  private static final By LEADER = By.of("u-9", "LEADER", "page");
  private static final Instant RAISED = day("2026-03-20");

  private AggregateTestFixture<Warning> fixture;

  @BeforeEach
  void anew() {
    fixture = new AggregateTestFixture<>(Warning.class);
    Times times = AnyTimes.at(day("2026-11-20"));
    fixture.registerInjectableResource(times);
    fixture.registerAnnotatedCommandHandler(
        new Raising(fixture.getRepository(), id -> false, times));
  }

  @Test
  void theOfficeEndsWhatPilesUpNoMoreOnceItsMeasuresAreDone() {
    WarningClosed closed =
        last(WarningClosed.class, given(cluster(), done(), calm()).when(verify("2026-05-15")));

    assertThat(closed.reason()).isEqualTo(CloseReason.NO_RECURRENCE);
    assertThat(closed.recordedAt()).isEqualTo(day("2026-05-15"));
  }

  @Test
  void theTrueMomentCountsThoughItEndedByItselfMeanwhile() {
    var closed = close(3, CloseReason.NO_RECURRENCE, day("2026-06-02"));

    assertThat(
            last(
                    WarningClosed.class,
                    given(cluster(), done(), calm(), List.of(closed)).when(verify("2026-05-15")))
                .recordedAt())
        .isEqualTo(day("2026-05-15"));
  }

  @Test
  void notBeforeTheMonitorSaysThatItIsCalm() {
    given(cluster(), done()).when(verify("2026-05-15")).expectException(StepRefused.class);
  }

  @Test
  void notWhileAMeasureIsOpen() {
    given(cluster(), planned(), calm())
        .when(verify("2026-05-15"))
        .expectException(StepRefused.class);
  }

  @Test
  void whatTheMonitorEndsWhileAMeasureIsOpenAwaitsItsVerification() {
    var end = close(3, CloseReason.NO_RECURRENCE, day("2026-06-02"));

    last(VerificationAwaited.class, given(cluster(), planned(), calm()).when(end));
    anew();
    given(cluster(), planned(), calm(), List.of(end))
        .when(verify("2026-06-03"))
        .expectException(Rejection.class);
    anew();
    last(
        WarningClosed.class,
        given(cluster(), planned(), calm(), List.of(end, carriedOut("2026-06-03")))
            .when(verify("2026-06-04")));
  }

  @Test
  void anIncidentsWarningEndsAMonthAfterItIfWhatALeaderAskedForIsDone() {
    given(raise(OccurrenceRule.INCIDENT), directed())
        .when(verify("2026-04-19"))
        .expectException(StepRefused.class);
    anew();
    last(
        WarningClosed.class,
        given(raise(OccurrenceRule.INCIDENT), directed()).when(verify("2026-05-15")));
  }

  @Test
  void whatTheChairDecidedOfARedIncidentTheCommitteeConfirms() {
    last(ConfirmationAwaited.class, given(fire(), directed()).when(decided("2026-05-15")));
  }

  @Test
  void evenWhereItEndedWithItsIncidentMeanwhile() {
    var ended = List.of(clear(2, day("2026-06-02")), closed("2026-06-02"));

    last(ConfirmationAwaited.class, given(fire(), directed(), ended).when(decided("2026-05-15")));
  }

  @Test
  void andItsIncidentChangesNothingAfterIt() {
    given(fire(), directed(), List.of(decided("2026-05-15"), clear(2, day("2026-06-02"))))
        .when(closed("2026-06-02"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void whatEndsWithItsIncidentAloneWasDecidedThere() {
    last(
        WarningClosed.class,
        given(fire(), directed(), List.of(clear(2, day("2026-06-02")))).when(closed("2026-06-02")));
  }

  @ParameterizedTest
  @EnumSource(names = {"INCIDENT", "CASUALTY"})
  void whoKnowsOfAnIncidentPlansThereAndOwesNoPlanHere(OccurrenceRule rule) {
    assertThat(last(WarningAcknowledged.class, given(raise(rule)).when(known())).awaited())
        .isNull();
    anew();
    given(raise(rule), List.of(known()))
        .when(turn(2, Colour.ORANGE, day("2026-03-30")))
        .expectEventsMatching(
            Matchers.predicate(
                events ->
                    events.size() == 1
                        && payload(events.getFirst()) instanceof WarningColourChanged));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INCIDENT", "CASUALTY"})
  void whatIsNotOneIncidentWantsAPlan(OccurrenceRule rule) {
    assertThat(last(WarningAcknowledged.class, given(raise(rule)).when(known())).awaited())
        .isNotNull();
  }

  @Test
  void aPlanThatWasAskedForBeforeIsNotChased() {
    RaiseWarning raised = raise(OccurrenceRule.INCIDENT);
    Instant noticed = day("2026-03-24");
    fixture
        .given(
            new WarningRaised(
                ID,
                raised.controlPoint(),
                UNIT,
                raised.unitPath(),
                raised.colour(),
                raised.since(),
                false,
                raised.evidence(),
                raised.cause(),
                RAISED),
            new WarningAcknowledged(
                ID,
                null,
                AnyTimes.at(noticed).within(UNIT, ResponseLimit.PLAN, noticed),
                HEAD,
                noticed,
                noticed,
                null))
        .when(new PassResponseTime(ID, day("2026-06-01")))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  private static AcknowledgeWarning known() {
    return new AcknowledgeWarning(ID, null, HEAD, day("2026-03-24"));
  }

  private static RaiseWarning fire() {
    return raise(OccurrenceRule.CASUALTY, Colour.RED);
  }

  private static VerifyEffect decided(String day) {
    return new VerifyEffect(ID, true, null, "质委〔2026〕9号", OFFICE, day(day));
  }

  private static CloseWarning closed(String day) {
    return close(3, CloseReason.CASE_CLOSED, day(day));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT_OVERDUE", "SELF_CHECK_OVERDUE", "PLAN_OVERDUE"})
  void whatIsMerelyLateEndsByBeingDoneAlone(OccurrenceRule rule) {
    given(raise(rule), done()).when(verify("2026-11-15")).expectException(StepRefused.class);
  }

  @Test
  void whatTheMonitorSaysOfAnEndedOneChangesNothingUntilItComesBack() {
    var verified = List.of(verify("2026-05-15"));

    given(cluster(), done(), calm(), verified)
        .when(close(4, CloseReason.NO_RECURRENCE, day("2026-06-02")))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    anew();
    var resumed =
        given(cluster(), done(), calm(), verified)
            .when(resume(4, Colour.BLUE, day("2026-06-02")))
            .expectSuccessfulHandlerExecution();
    resumed.expectEventsMatching(
        Matchers.predicate(events -> payload(events.getFirst()) instanceof WarningResumed));
  }

  private TestExecutor<Warning> given(RaiseWarning raised, List<?>... then) {
    return fixture.givenCommands(
        Stream.concat(Stream.of(raised), Stream.of(then).flatMap(List::stream)).toArray());
  }

  private static <E> E last(Class<E> type, ResultValidator<Warning> result) {
    var found = new AtomicReference<Object>();
    result
        .expectSuccessfulHandlerExecution()
        .expectEventsMatching(
            Matchers.predicate(
                events -> {
                  found.set(payload(events.getLast()));
                  return true;
                }));
    assertThat(found.get()).isInstanceOf(type);
    return type.cast(found.get());
  }

  private static Object payload(Object event) {
    return ((EventMessage<?>) event).getPayload();
  }

  private static RaiseWarning cluster() {
    return raise(OccurrenceRule.COMPLAINT_CLUSTER);
  }

  private static RaiseWarning raise(OccurrenceRule rule) {
    return raise(rule, Colour.YELLOW);
  }

  private static RaiseWarning raise(OccurrenceRule rule, Colour colour) {
    var what = new Occurrence(rule, "place|canteen", "第二食堂");
    LocalDate since = LocalDate.of(2026, 3, 17);
    return new RaiseWarning(
        ID,
        rule.code(),
        UNIT,
        List.of("LL", UNIT),
        colour,
        since,
        false,
        Evidence.of(what, since, colour),
        new Cause(1, 0),
        RAISED);
  }

  private static List<Object> planned() {
    return List.of(known(), new PlanMeasures(ID, List.of(drill()), HEAD, day("2026-03-25")));
  }

  private static List<Object> done() {
    return Stream.concat(planned().stream(), Stream.of(carriedOut("2026-04-10"))).toList();
  }

  /** Measures about an incident are planned there; leaders may give a task all the same. */
  private static List<Object> directed() {
    return List.of(
        known(),
        new GiveDirective(ID, drill(), LEADER, day("2026-03-25")),
        carriedOut("2026-04-10"));
  }

  private static PlannedMeasure drill() {
    return new PlannedMeasure("drill", "应急演练", null, null, UNIT, LocalDate.of(2026, 5, 15));
  }

  private static List<Object> calm() {
    return List.of(clear(2, day("2026-05-03")));
  }

  private static CarryOutMeasure carriedOut(String day) {
    return new CarryOutMeasure(ID, "drill", "已完成", HEAD, day(day));
  }

  private static VerifyEffect verify(String day) {
    return new VerifyEffect(ID, true, "六周内仅一起投诉", null, OFFICE, day(day));
  }

  /** Ten o'clock in the morning. */
  private static Instant day(String day) {
    return Instant.parse(day + "T02:00:00Z");
  }
}
