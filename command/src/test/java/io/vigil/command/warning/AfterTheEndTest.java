package io.vigil.command.warning;

import static io.vigil.command.warning.AnyWarning.ID;
import static io.vigil.command.warning.AnyWarning.clear;
import static io.vigil.command.warning.AnyWarning.close;
import static io.vigil.command.warning.AnyWarning.raise;
import static io.vigil.command.warning.AnyWarning.resume;

import io.vigil.api.casework.By;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand.CarryOutMeasure;
import io.vigil.api.warning.ResponseCommand.ConfirmClosure;
import io.vigil.api.warning.ResponseCommand.GiveDirective;
import io.vigil.api.warning.ResponseCommand.PassResponseTime;
import io.vigil.api.warning.ResponseCommand.RecheckClosure;
import io.vigil.api.warning.ResponseCommand.VerifyEffect;
import io.vigil.api.warning.ResponseEvent.ClosureConfirmed;
import io.vigil.api.warning.ResponseEvent.ClosureRechecked;
import io.vigil.api.warning.ResponseEvent.ConfirmationAwaited;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** 追认与复查: what is still to do once the chair has decided that a red case is over. */
class AfterTheEndTest {
  private static final Instant RAISED = day("2026-11-02");
  private static final Instant NOW = day("2027-06-30");
  private static final By OFFICE = By.of("u-2", "QUALITY_OFFICE", "page");
  private static final By LEADER = By.of("u-3", "LEADER", "page");

  @Test
  void whatTheChairDecidedOfRedTheCommitteeConfirmsWithinSixtyWorkingDays() {
    given(Colour.RED, back())
        .when(verified("质委〔2026〕9号"))
        .expectEventsMatching(
            last(ConfirmationAwaited.class, "warning.confirm", "2027-02-10T15:59:59Z"));
  }

  @Test
  void whatTheChairDidNotDecideWaitsForNobody() {
    given(Colour.ORANGE, back())
        .when(verified("质委〔2026〕9号"))
        .expectEventsMatching(none(ConfirmationAwaited.class));
    given(Colour.YELLOW, clear(2, day("2026-11-10")))
        .when(close(3, CloseReason.MEASURED, day("2026-11-17")))
        .expectEventsMatching(none(ConfirmationAwaited.class));
  }

  @Test
  void theConfirmationNamesItsMinutesAndIsFollowedByALaterLook() {
    given(Colour.RED, over())
        .when(confirm(true, "", null, "2026-12-01"))
        .expectException(Rejection.class);
    given(Colour.RED, over())
        .when(confirm(true, "质委会纪要〔2026〕4号", null, "2026-12-01"))
        .expectEventsMatching(
            last(ClosureConfirmed.class, "warning.recheck", "2026-12-29T15:59:59Z"));
  }

  @Test
  void theCommitteeThatDoesNotConfirmSaysWhy() {
    given(Colour.RED, over())
        .when(confirm(false, "质委会纪要〔2026〕4号", null, "2026-12-01"))
        .expectException(Rejection.class);
    given(Colour.RED, over())
        .when(confirm(false, "质委会纪要〔2026〕4号", "措施尚无制度保障", "2026-12-01"))
        .expectEventsMatching(
            last(ClosureConfirmed.class, "warning.recheck", "2026-12-29T15:59:59Z"));
  }

  @Test
  void itIsLookedAtAgainUntilItHolds() {
    given(Colour.RED, confirmed())
        .when(recheck(false, "2026-12-15"))
        .expectEventsMatching(
            last(ClosureRechecked.class, "warning.recheck", "2027-01-12T15:59:59Z"));
    given(Colour.RED, and(confirmed(), recheck(false, "2026-12-15")))
        .when(recheck(true, "2027-01-08"))
        .expectEventsMatching(last(ClosureRechecked.class, null, null));
    given(Colour.RED, and(confirmed(), recheck(true, "2026-12-15")))
        .when(recheck(true, "2027-01-08"))
        .expectException(StepRefused.class);
  }

  @Test
  void nobodyLooksAgainBeforeTheCommitteeHasSpoken() {
    given(Colour.RED, over()).when(recheck(true, "2026-12-01")).expectException(StepRefused.class);
    given(Colour.RED, back())
        .when(confirm(true, "质委会纪要〔2026〕4号", null, "2026-11-18"))
        .expectException(StepRefused.class);
  }

  @Test
  void whatIsNotDoneInTimeIsSupervisedAlthoughTheCaseIsOver() {
    given(Colour.RED, over())
        .when(new PassResponseTime(ID, day("2027-03-01")))
        .expectEventsMatching(levels(1, 2));
    given(Colour.RED, and(confirmed(), recheck(true, "2026-12-15")))
        .when(new PassResponseTime(ID, day("2027-03-01")))
        .expectNoEvents();
  }

  @Test
  void whatIsToldOfTheTimeBeforeTheEndLeavesTheConfirmationAwaited() {
    given(Colour.RED, over())
        .when(verified("质委〔2026〕10号"))
        .expectEventsMatching(
            last(EffectVerified.class, "warning.confirm", "2027-02-10T15:59:59Z"));
    given(Colour.RED, and(over(), verified("质委〔2026〕10号")))
        .when(confirm(true, "质委会纪要〔2026〕4号", null, "2026-12-01"))
        .expectEventsMatching(
            last(ClosureConfirmed.class, "warning.recheck", "2026-12-29T15:59:59Z"));
  }

  @Test
  void aTaskThatIsDoneDoesNotSayAgainHowMuchOfTheTimeIsOver() {
    var task = new PlannedMeasure("d-1", "写入制度", null, null, "D02", LocalDate.parse("2027-02-20"));
    Object[] half = {
      new PassResponseTime(ID, day("2027-01-15")),
      new GiveDirective(ID, task, LEADER, day("2027-01-16")),
      new CarryOutMeasure(ID, "d-1", "已写入", OFFICE, day("2027-01-18"))
    };
    given(Colour.RED, and(over(), half))
        .when(new PassResponseTime(ID, day("2027-01-19")))
        .expectNoEvents();
  }

  @Test
  void aCaseThatComesBackIsNoLongerToBeConfirmed() {
    given(Colour.RED, and(over(), resume(4, Colour.RED, day("2026-11-24"))))
        .when(confirm(true, "质委会纪要〔2026〕4号", null, "2026-12-01"))
        .expectException(StepRefused.class);
  }

  @Test
  void aLeaderMayGiveATaskWhileTheCaseIsStillLookedAt() {
    var task = new PlannedMeasure("d-1", "写入制度", null, null, "D02", LocalDate.parse("2026-12-20"));
    var given = new GiveDirective(ID, task, LEADER, day("2026-12-02"));

    given(Colour.RED, confirmed()).when(given).expectSuccessfulHandlerExecution();
    given(Colour.RED, and(confirmed(), recheck(true, "2026-12-01")))
        .when(given)
        .expectException(StepRefused.class);
  }

  private static Object[] back() {
    return new Object[] {
      clear(2, day("2026-11-10")), close(3, CloseReason.MEASURED, day("2026-11-17"))
    };
  }

  private static Object[] over() {
    return and(back(), verified("质委〔2026〕9号"));
  }

  private static Object[] confirmed() {
    return and(over(), confirm(true, "质委会纪要〔2026〕4号", null, "2026-12-01"));
  }

  private static VerifyEffect verified(String document) {
    return new VerifyEffect(ID, true, null, document, OFFICE, day("2026-11-18"));
  }

  private static ConfirmClosure confirm(
      boolean confirmed, String document, String reason, String day) {
    return new ConfirmClosure(ID, confirmed, document, reason, OFFICE, day(day));
  }

  private static RecheckClosure recheck(boolean holds, String day) {
    return new RecheckClosure(ID, holds, "现场查看", OFFICE, day(day));
  }

  private static Object[] and(Object[] before, Object... then) {
    return Stream.concat(Stream.of(before), Stream.of(then)).toArray();
  }

  private static TestExecutor<Warning> given(Colour colour, Object... then) {
    AggregateTestFixture<Warning> fixture = new AggregateTestFixture<>(Warning.class);
    Times times = AnyTimes.at(NOW);
    fixture.registerInjectableResource(times);
    fixture.registerAnnotatedCommandHandler(
        new Raising(fixture.getRepository(), id -> false, times));
    return fixture.givenCommands(and(new Object[] {raise(colour, false, RAISED)}, then));
  }

  /** The last event is of a type and awaits a step by a moment, or nothing. */
  private static Matcher<List<EventMessage<?>>> last(Class<?> type, String step, String due) {
    return events(
        type.getSimpleName() + " that awaits " + step,
        told -> {
          Object event = told.getLast();
          Awaited awaited = type.isInstance(event) ? ((Turn) event).awaited() : null;
          return type.isInstance(event)
              && (step == null
                  ? awaited == null
                  : awaited != null
                      && awaited.due().step().equals(step)
                      && awaited.due().at().equals(Instant.parse(due)));
        });
  }

  private static Matcher<List<EventMessage<?>>> none(Class<?> type) {
    return events("no " + type.getSimpleName(), told -> told.stream().noneMatch(type::isInstance));
  }

  private static Matcher<List<EventMessage<?>>> levels(Integer... levels) {
    return events(
        "supervision " + List.of(levels),
        told ->
            told.stream()
                .map(event -> ((SupervisionRaised) event).level())
                .toList()
                .equals(List.of(levels)));
  }

  private static Matcher<List<EventMessage<?>>> events(String what, Predicate<List<Object>> fits) {
    return new CustomTypeSafeMatcher<>(what) {
      @Override
      protected boolean matchesSafely(List<EventMessage<?>> told) {
        return fits.test(told.stream().<Object>map(EventMessage::getPayload).toList());
      }
    };
  }

  /** Ten o'clock in the morning. */
  private static Instant day(String day) {
    return Instant.parse(day + "T02:00:00Z");
  }
}
