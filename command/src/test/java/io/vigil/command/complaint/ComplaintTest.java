package io.vigil.command.complaint;

import static io.vigil.command.complaint.ComplaintFixture.ID;
import static io.vigil.command.complaint.ComplaintFixture.and;
import static io.vigil.command.complaint.ComplaintFixture.at;
import static io.vigil.command.complaint.ComplaintFixture.clockAt;
import static io.vigil.command.complaint.ComplaintFixture.handedOver;
import static io.vigil.command.complaint.ComplaintFixture.received;
import static io.vigil.command.complaint.ComplaintFixture.replied;
import static io.vigil.command.complaint.ComplaintFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.Due;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.complaint.Closing;
import io.vigil.api.complaint.ComplaintCommand.TakeComplaintStep;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.vigil.api.complaint.ComplaintEvent.ComplaintExtended;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReplied;
import io.vigil.api.complaint.ComplaintEvent.ComplaintStepOverdue;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTriaged;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToIncident;
import io.vigil.api.complaint.ComplaintEvent.JudgementReminded;
import io.vigil.api.complaint.ComplaintEvent.ProgressNoted;
import io.vigil.api.complaint.ComplaintEvent.ReplyJudged;
import io.vigil.api.complaint.ComplaintFlow;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.Escalation;
import io.vigil.api.complaint.StepDetails;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ComplaintTest {
  private final ComplaintFixture fixture = new ComplaintFixture();

  @Nested
  class Receiving {

    @Test
    void awaitsThatItIsAcknowledgedAndHandedOverAndEndedInTime() {
      ComplaintEvent event = fixture.events(List.of(received())).getFirst();

      assertThat(event.taken().due())
          .extracting(Due::step, Due::at)
          .containsExactly(
              tuple("complaint.acknowledge", at("2025-11-18T23:59:59")),
              tuple("complaint.triage", at("2025-11-20T23:59:59")),
              tuple("complaint.outer", at("2025-12-01T23:59:59")));
    }

    @Test
    void anAnswerIsDueEightWorkingDaysAfterReceipt() {
      var event = (ComplaintReceived) fixture.events(List.of(received())).getFirst();

      assertThat(event.answerDue()).isEqualTo(at("2025-11-27T23:59:59"));
    }

    @Test
    void countsAComplaintByItsPlace() {
      fixture.events(List.of(received()));

      assertThat(fixture.counted).containsExactly(ComplaintFixture.DORMITORY);
    }

    @Test
    void countsNeitherAQuestionNorWhatIsSealed() {
      fixture.events(List.of(received(ComplaintKind.INQUIRY, ComplaintLevel.COLLEGE, null)));
      assertThat(fixture.counted).isEmpty();

      var sealed = new ComplaintFixture();
      sealed.events(List.of(received(ComplaintKind.COMPLAINT, ComplaintLevel.COLLEGE, "O04")));
      assertThat(sealed.counted).isEmpty();
    }

    @Test
    void countsWhatIsMergedOrWithdrawnNoMore() {
      for (ComplaintStep end : List.of(ComplaintStep.MERGE, ComplaintStep.WITHDRAW)) {
        var ended = new ComplaintFixture();
        ended.events(List.of(received(), step(end, "2025-11-18T09:00")));

        assertThat(ended.counted).as(end.key()).isEmpty();
      }
    }

    @Test
    void countsWhatTriageSealsOrMakesOfAnotherKindNoMore() {
      var sealed = new ComplaintFixture();
      sealed.events(List.of(received(), triaged(null, null, "O01")));
      var advice = new ComplaintFixture();
      advice.events(List.of(received(), triaged(ComplaintKind.SUGGESTION, null, null)));

      assertThat(sealed.counted).isEmpty();
      assertThat(advice.counted).isEmpty();
    }

    @Test
    void countsAtTheUnitThatTriageFinds() {
      fixture.events(List.of(received(null), triaged(null, "O05", null)));

      assertThat(fixture.counted)
          .containsExactly(new ComplaintObject(null, "O05", ComplaintFixture.DORMITORY.category()));
    }

    private static TakeComplaintStep triaged(
        @Nullable ComplaintKind kind, @Nullable String unit, @Nullable String sealedFor) {
      var details = new StepDetails(null, unit, kind, null, sealedFor, null, null, false);
      return step(ComplaintStep.TRIAGE, "2025-11-18T09:00", details);
    }

    @Test
    void aReportOfWrongdoingNeedsItsBody() {
      fixture
          .after(List.of(received(ComplaintKind.REPORT, ComplaintLevel.COLLEGE, null)))
          .expectException(Rejection.class)
          .expectNoEvents();
    }
  }

  @Nested
  class Steps {

    @TestFactory
    Stream<DynamicTest> doWhatTheTableSaysAndAreRefusedOtherwise() {
      return ways().entrySet().stream()
          .flatMap(
              way ->
                  Arrays.stream(ComplaintStep.values())
                      .map(
                          step ->
                              DynamicTest.dynamicTest(
                                  way.getKey() + " " + step.key(),
                                  () -> tries(way.getKey(), way.getValue(), step))));
    }

    private void tries(ComplaintState state, List<Object> way, ComplaintStep step) {
      String when = "2025-11-27T12:00";
      var tried = new ComplaintFixture();
      if (ComplaintFlow.next(state, step).isEmpty() || isSpent(state, step)) {
        tried.after(and(way, step(step, when))).expectException(StepRefused.class).expectNoEvents();
      } else {
        assertThat(ComplaintFileReader.state(tried.events(and(way, step(step, when)))))
            .isEqualTo(
                step == ComplaintStep.SATISFIED
                    ? ComplaintState.CLOSED
                    : ComplaintFlow.next(state, step).orElseThrow());
      }
    }

    /** On these ways the complainant was satisfied, or has no answer yet. */
    private boolean isSpent(ComplaintState state, ComplaintStep step) {
      return (state == ComplaintState.CLOSED || state == ComplaintState.CONVERTED_TO_INCIDENT)
          && (step == ComplaintStep.SATISFIED || step == ComplaintStep.DISSATISFIED);
    }

    /** A way into each state that lasts. */
    private Map<ComplaintState, List<Object>> ways() {
      Map<ComplaintState, List<Object>> ways = new EnumMap<>(ComplaintState.class);
      List<Object> taken = List.of(received());
      List<Object> triaged = and(taken, step(ComplaintStep.TRIAGE, "2025-11-18T09:00"));
      ways.put(ComplaintState.RECEIVED, taken);
      ways.put(ComplaintState.TRIAGED, triaged);
      ways.put(
          ComplaintState.ACCEPTED, and(triaged, step(ComplaintStep.ACCEPT, "2025-11-18T09:05")));
      ways.put(
          ComplaintState.NOT_ACCEPTED,
          and(triaged, step(ComplaintStep.REFUSE, "2025-11-18T09:05")));
      ways.put(ComplaintState.ASSIGNED, handedOver());
      ways.put(
          ComplaintState.INVESTIGATING,
          and(handedOver(), step(ComplaintStep.INVESTIGATE, "2025-11-21T09:00")));
      ways.put(ComplaintState.REPLIED, replied());
      List<Object> unhappy = and(replied(), step(ComplaintStep.DISSATISFIED, "2025-11-25T09:00"));
      ways.put(ComplaintState.DISSATISFIED, unhappy);
      ways.put(
          ComplaintState.REOPENED, and(unhappy, step(ComplaintStep.REOPEN, "2025-11-25T10:00")));
      ways.put(
          ComplaintState.ESCALATED, and(unhappy, step(ComplaintStep.ESCALATE, "2025-11-25T10:00")));
      ways.put(
          ComplaintState.CLOSED, and(replied(), step(ComplaintStep.SATISFIED, "2025-11-25T09:00")));
      ways.put(
          ComplaintState.WITHDRAWN, and(taken, step(ComplaintStep.WITHDRAW, "2025-11-17T11:00")));
      ways.put(ComplaintState.MERGED, and(taken, step(ComplaintStep.MERGE, "2025-11-17T11:00")));
      ways.put(
          ComplaintState.TRANSFERRED, and(taken, step(ComplaintStep.TRANSFER, "2025-11-17T11:00")));
      ways.put(
          ComplaintState.CONVERTED_TO_INCIDENT,
          and(taken, step(ComplaintStep.CONVERT_TO_INCIDENT, "2025-11-17T11:00")));
      ways.put(
          ComplaintState.CONVERTED_TO_APPEAL,
          and(taken, step(ComplaintStep.CONVERT_TO_APPEAL, "2025-11-17T11:00")));
      return ways;
    }

    @Test
    void aRefusalNamesWhatIsPossible() {
      fixture
          .after(List.of(received(), step(ComplaintStep.REPLY, "2025-11-17T11:00")))
          .expectExceptionMessage(
              "Complaint 'c-1' is RECEIVED: 'reply' is not possible now. Possible: acknowledge,"
                  + " triage, escalate, withdraw, merge, transfer, convert-to-incident,"
                  + " convert-to-appeal.");
    }

    @TestFactory
    Stream<DynamicTest> needTheirReason() {
      return Stream.of(
              ComplaintStep.TRANSFER, ComplaintStep.CONVERT_TO_APPEAL, ComplaintStep.ESCALATE)
          .map(
              step ->
                  DynamicTest.dynamicTest(
                      step.key(),
                      () ->
                          new ComplaintFixture()
                              .after(
                                  List.of(
                                      received(), step(step, "2025-11-17T11:00", StepDetails.NONE)))
                              .expectException(Rejection.class)
                              .expectNoEvents()));
    }

    @Test
    void whatIsNotAcceptedNeedsAReason() {
      fixture
          .after(
              List.of(
                  received(),
                  step(ComplaintStep.TRIAGE, "2025-11-18T09:00"),
                  step(ComplaintStep.REFUSE, "2025-11-18T09:05", StepDetails.text(" "))))
          .expectException(Rejection.class)
          .expectNoEvents();
    }

    @Test
    void isAcknowledgedOnce() {
      fixture
          .after(
              List.of(
                  received(),
                  step(ComplaintStep.ACKNOWLEDGE, "2025-11-17T11:00"),
                  step(ComplaintStep.ACKNOWLEDGE, "2025-11-17T12:00")))
          .expectException(StepRefused.class);
    }

    @Test
    void isReopenedOnceAndThenGoesToTheCollege() {
      List<Object> twice =
          and(
              replied(),
              step(ComplaintStep.DISSATISFIED, "2025-11-25T09:00"),
              step(ComplaintStep.REOPEN, "2025-11-25T10:00"),
              step(ComplaintStep.REPLY, "2025-11-26T10:00"),
              step(ComplaintStep.DISSATISFIED, "2025-11-26T11:00"));

      fixture
          .after(and(twice, step(ComplaintStep.REOPEN, "2025-11-26T12:00")))
          .expectException(StepRefused.class);
      var escalated =
          (ComplaintEscalated)
              new ComplaintFixture()
                  .lastEvents(1, and(twice, step(ComplaintStep.ESCALATE, "2025-11-26T12:00")))
                  .getFirst();
      assertThat(escalated.cause()).isEqualTo(Escalation.DECIDED);
    }

    @Test
    void triageSealsWhatTurnsOutToBeAReport() {
      var details =
          new StepDetails(
              null, "O04", ComplaintKind.REPORT, null, "O04", ComplaintLevel.COLLEGE, null, false);
      var triaged =
          (ComplaintTriaged)
              fixture
                  .lastEvents(
                      1,
                      List.of(received(), step(ComplaintStep.TRIAGE, "2025-11-18T09:00", details)))
                  .getFirst();

      assertThat(triaged.sealedFor()).isEqualTo("O04");
    }

    @Test
    void triageCountsWhatTurnsOutToBeAComplaint() {
      fixture.events(
          List.of(
              received(ComplaintKind.HELP, ComplaintLevel.COLLEGE, null),
              step(
                  ComplaintStep.TRIAGE,
                  "2025-11-18T09:00",
                  StepDetails.triage(ComplaintKind.COMPLAINT, "O12"))));

      assertThat(fixture.counted).containsExactly(ComplaintFixture.DORMITORY);
    }

    @Test
    void anIncidentIsRecordedWithItsId() {
      var converted =
          (ConvertedToIncident)
              fixture
                  .lastEvents(
                      1,
                      and(
                          handedOver(),
                          step(
                              ComplaintStep.CONVERT_TO_INCIDENT,
                              "2025-11-21T09:00",
                              StepDetails.other("incident-7", null))))
                  .getFirst();

      assertThat(converted.incidentId()).isEqualTo("incident-7");
      assertThat(converted.taken().due()).isEmpty();
    }

    @Test
    void whoeverComplainedIsAnsweredThoughItBecameAnIncident() {
      List<Object> converted =
          and(
              handedOver(),
              step(
                  ComplaintStep.CONVERT_TO_INCIDENT,
                  "2025-11-21T09:00",
                  StepDetails.other("incident-7", null)),
              step(ComplaintStep.REPLY, "2025-11-24T09:00", StepDetails.text("已按事故处理")));

      var replied = (ComplaintReplied) fixture.lastEvents(1, converted).getFirst();
      var judged =
          (ReplyJudged)
              new ComplaintFixture()
                  .lastEvents(1, and(converted, step(ComplaintStep.SATISFIED, "2025-11-25T09:00")))
                  .getFirst();

      assertThat(replied.taken().due()).isEmpty();
      assertThat(judged.satisfied()).isTrue();
      new ComplaintFixture()
          .after(
              and(converted, step(ComplaintStep.REPLY, "2025-11-25T09:00", StepDetails.text("再答"))))
          .expectException(Rejection.class);
    }

    @Test
    void isNotMergedIntoItself() {
      fixture
          .after(
              List.of(
                  received(),
                  step(ComplaintStep.MERGE, "2025-11-17T11:00", StepDetails.other(ID, null))))
          .expectException(Rejection.class);
    }

    @Test
    void isNotDoneBeforeTheRequestCameInNorInTheFuture() {
      fixture
          .after(List.of(received(), step(ComplaintStep.TRIAGE, "2025-11-17T09:00")))
          .expectException(Rejection.class);
      new ComplaintFixture()
          .after(List.of(received(), step(ComplaintStep.TRIAGE, "2026-01-06T09:00")))
          .expectException(Rejection.class);
    }

    @Test
    void whoeverIsSatisfiedClosesTheRequest() {
      List<ComplaintEvent> last =
          fixture.lastEvents(2, and(replied(), step(ComplaintStep.SATISFIED, "2025-11-25T09:00")));

      assertThat(last.getFirst()).isInstanceOf(ReplyJudged.class);
      assertThat(((ComplaintClosed) last.getLast()).closing()).isEqualTo(Closing.SATISFIED);
    }

    @Test
    void aReplyIsJudgedAfterItWasClosedTooButNotForEver() {
      List<Object> closed = and(replied(), step(ComplaintStep.CLOSE, "2025-11-24T10:00"));

      var judged =
          (ReplyJudged)
              fixture
                  .lastEvents(1, and(closed, step(ComplaintStep.DISSATISFIED, "2025-12-01T23:00")))
                  .getFirst();
      assertThat(judged.satisfied()).isFalse();
      new ComplaintFixture()
          .after(and(closed, step(ComplaintStep.DISSATISFIED, "2025-12-02T00:00")))
          .expectException(StepRefused.class);
    }
  }

  @Nested
  class Clocks {

    @Test
    void tellThatItWasNotAcknowledgedInTime() {
      assertThat(overdue(List.of(received(), clockAt("2025-11-19T00:00"))))
          .containsExactly(tuple("complaint.acknowledge", at("2025-11-18T23:59:59"), null));
    }

    @Test
    void tellThatItWasNotHandedOverInTime() {
      assertThat(
              overdue(
                  List.of(
                      received(),
                      step(ComplaintStep.ACKNOWLEDGE, "2025-11-17T11:00"),
                      clockAt("2025-11-21T00:00"))))
          .containsExactly(tuple("complaint.triage", at("2025-11-20T23:59:59"), null));
    }

    @Test
    void tellThatNothingWasHeardForThreeDays() {
      assertThat(overdue(and(handedOver(), clockAt("2025-11-26T00:00"))))
          .containsExactly(tuple("complaint.progress", at("2025-11-25T23:59:59"), null));
    }

    @Test
    void aNoteLetsTheThreeDaysBeginAnew() {
      List<Object> noted = and(handedOver(), step(ComplaintStep.NOTE, "2025-11-24T09:00"));

      assertThat(overdue(and(noted, clockAt("2025-11-27T12:00")))).isEmpty();
      var note = (ProgressNoted) new ComplaintFixture().lastEvents(1, noted).getFirst();
      assertThat(note.internal()).isFalse();
    }

    @Test
    void takeWhatADepartmentHasMissedToTheCollegeInBlue() {
      List<ComplaintEvent> last =
          fixture.lastEvents(2, and(handedOver(), clockAt("2025-11-28T08:01")));

      var missed = (ComplaintStepOverdue) last.getFirst();
      assertThat(missed.step()).isEqualTo("complaint.reply");
      assertThat(missed.level()).isEqualTo(ComplaintLevel.DEPARTMENT);
      assertThat(missed.colour()).isEqualTo(Colour.BLUE);
      var escalated = (ComplaintEscalated) last.getLast();
      assertThat(escalated.cause()).isEqualTo(Escalation.OVERDUE);
      assertThat(missed.taken().at()).isEqualTo(at("2025-11-27T23:59:59"));
      assertThat(escalated.taken().at()).isEqualTo(at("2025-11-28T08:00"));
      assertThat(escalated.taken().due())
          .extracting(Due::step, Due::at)
          .contains(tuple("complaint.reply", at("2025-12-05T23:59:59")));
    }

    @Test
    void leaveADepartmentTheNightToAnswerWhatItMissed() {
      assertThat(fixture.lastEvents(1, and(handedOver(), clockAt("2025-11-28T07:59"))).getFirst())
          .isInstanceOf(ComplaintStepOverdue.class);
    }

    @Test
    void keepTheTrueMomentOfAReplyThatIsRecordedAfterTheCollegeTookOver() {
      List<ComplaintEvent> last =
          new ComplaintFixture()
              .lastEvents(
                  1,
                  and(
                      and(handedOver(), clockAt("2025-11-28T08:01")),
                      step(ComplaintStep.REPLY, "2025-11-27T16:00")));

      assertThat(last.getFirst())
          .isInstanceOfSatisfying(
              ComplaintReplied.class,
              reply -> assertThat(reply.taken().at()).isEqualTo(at("2025-11-27T16:00")));
    }

    @Test
    void tellInYellowThatTheCollegeHasMissedItToo() {
      assertThat(overdue(and(handedOver(), clockAt("2025-12-06T00:00"))))
          .extracting(told -> told.toList().get(0), told -> told.toList().get(2))
          .containsExactly(
              tuple("complaint.progress", null),
              tuple("complaint.reply", Colour.BLUE),
              tuple("complaint.outer", Colour.YELLOW),
              tuple("complaint.progress", null),
              tuple("complaint.reply", Colour.YELLOW));
    }

    @Test
    void theOuterLimitTakesToTheCollegeWhatADepartmentNeverTookUp() {
      List<ComplaintEvent> last =
          fixture.lastEvents(
              2,
              List.of(
                  received(ComplaintKind.COMPLAINT, ComplaintLevel.DEPARTMENT, null),
                  clockAt("2025-12-02T08:01")));

      assertThat(last.getFirst())
          .isInstanceOfSatisfying(
              ComplaintStepOverdue.class,
              missed -> assertThat(missed.step()).isEqualTo("complaint.outer"));
      assertThat(last.getLast()).isInstanceOf(ComplaintEscalated.class);
    }

    @Test
    void anExtensionGivesTenDaysMoreOnce() {
      List<Object> extended = and(handedOver(), step(ComplaintStep.EXTEND, "2025-11-26T09:00"));
      var event = (ComplaintExtended) new ComplaintFixture().lastEvents(1, extended).getFirst();

      assertThat(event.answerDue()).isEqualTo(at("2025-12-15T23:59:59"));
      assertThat(event.taken().due())
          .extracting(Due::step, Due::at)
          .contains(
              tuple("complaint.outer", at("2025-12-15T23:59:59")),
              tuple("complaint.reply", at("2025-12-15T23:59:59")));
      fixture
          .after(and(extended, step(ComplaintStep.EXTEND, "2025-11-26T10:00")))
          .expectException(StepRefused.class);
    }

    @Test
    void askAgainAfterThreeDaysAndCloseAfterSevenDaysOfSilence() {
      assertThat(fixture.lastEvents(2, and(replied(), clockAt("2025-12-02T00:00"))))
          .satisfiesExactly(
              reminded -> {
                assertThat(reminded).isInstanceOf(JudgementReminded.class);
                assertThat(reminded.taken().at()).isEqualTo(at("2025-11-27T23:59:59"));
              },
              closed -> {
                assertThat(((ComplaintClosed) closed).closing()).isEqualTo(Closing.NO_ANSWER);
                assertThat(closed.taken().at()).isEqualTo(at("2025-12-01T23:59:59"));
              });
    }

    @Test
    void doNothingBeforeTheirTimeAndNothingTwice() {
      fixture.after(and(replied(), clockAt("2025-11-27T23:59"))).expectNoEvents();
      new ComplaintFixture()
          .after(and(handedOver(), clockAt("2025-11-28T08:01"), clockAt("2025-11-28T08:01")))
          .expectNoEvents();
    }

    @Test
    void areTakenIntoAccountBeforeAStepThatComesLate() {
      List<ComplaintEvent> last =
          fixture.lastEvents(3, and(handedOver(), step(ComplaintStep.REPLY, "2025-12-01T09:00")));

      assertThat(last)
          .extracting(event -> (Object) event.getClass())
          .containsExactly(
              ComplaintStepOverdue.class, ComplaintEscalated.class, ComplaintReplied.class);
    }

    private List<org.assertj.core.groups.Tuple> overdue(List<Object> commands) {
      return new ComplaintFixture()
          .events(commands).stream()
              .filter(ComplaintStepOverdue.class::isInstance)
              .map(ComplaintStepOverdue.class::cast)
              .map(missed -> tuple(missed.step(), missed.taken().at(), missed.colour()))
              .toList();
    }
  }

  /** Folds events as the request itself does. */
  private static final class ComplaintFileReader {
    private static ComplaintState state(List<ComplaintEvent> events) {
      ComplaintFile file = new ComplaintFile();
      events.forEach(file::take);
      return file.state();
    }
  }
}
