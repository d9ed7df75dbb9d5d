package io.vigil.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.Due;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.finding.FindingEvent;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.studentform.StudentFormEvent;
import io.vigil.api.tally.Severity;
import io.vigil.monitor.alert.Step.Passing;
import io.vigil.monitor.alert.Step.Told;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told what of which step. */
class StoriesTest {
  private static final CaseEvents NOW = CaseEvents.at(Instant.parse("2026-11-20T01:00:00Z"));
  private static final To TEACHING = To.body("教务处");
  private static final To SORTER = To.sorter("D06");
  private static final To ANSWERER = To.answerer("D06");
  private static final To COMPLAINANT = To.complainant("p-1");
  private static final To TEACHER = To.person("T0109");

  private static Step after(ComplaintEvent... events) {
    @Nullable Step step = null;
    for (ComplaintEvent event : events) {
      step = ComplaintStory.step(step == null ? null : step.after(), event);
    }
    return Objects.requireNonNull(step);
  }

  private static Step after(IncidentEvent... events) {
    @Nullable Step step = null;
    for (IncidentEvent event : events) {
      step = IncidentStory.step(step == null ? null : step.after(), event);
    }
    return Objects.requireNonNull(step);
  }

  private static Step after(FindingEvent... events) {
    @Nullable Step step = null;
    for (FindingEvent event : events) {
      step = FindingStory.step(step == null ? null : step.after(), event);
    }
    return Objects.requireNonNull(step);
  }

  private static Told told(NoticeKind what, @Nullable Due due, To... to) {
    return new Told(what, List.of(to), due);
  }

  @Test
  void aNewComplaintIsToldToWhoeverTakesItIn() {
    Due first = NOW.in("complaint.acknowledge", 1);

    assertThat(after(NOW.received("c")).told())
        .containsExactly(told(NoticeKind.RECEIVED, first, SORTER));
    assertThat(after(NOW.received("c", ComplaintLevel.DEPARTMENT, null)).told())
        .containsExactly(told(NoticeKind.RECEIVED, first, ANSWERER));
  }

  @Test
  void theUnitIsToldWhatItHasToAnswerAndIsRemindedOfTheEndAlone() {
    Step step = after(NOW.received("c"), NOW.assigned("c"));

    assertThat(step.told())
        .containsExactly(told(NoticeKind.ASSIGNED, NOW.in("complaint.reply", 7), ANSWERER));
    assertThat(step.limits()).containsExactly(NOW.in("complaint.reply", 7));
    assertThat(step.passing()).isEqualTo(Passing.TURNS);
  }

  @Test
  void anAnswerThatIsMissedIsToldToTheUnitAndThoseAboveAndThenTakenOver() {
    Step missed = after(NOW.received("c"), NOW.assigned("c"), NOW.missed("c"));
    Step over = after(NOW.received("c"), NOW.assigned("c"), NOW.missed("c"), NOW.escalated("c"));

    assertThat(missed.told())
        .containsExactly(told(NoticeKind.OVERDUE, NOW.in("complaint.reply", 0), ANSWERER, SORTER));
    assertThat(over.told())
        .containsExactly(
            told(
                NoticeKind.TAKEN_OVER, NOW.in("complaint.reply", 7), SORTER, ANSWERER, To.LEADERS));
  }

  @Test
  void aReplyGoesToTheOfficeAndAReopenedComplaintBackToTheUnit() {
    Step replied = after(NOW.received("c"), NOW.assigned("c"), NOW.replied("c"));
    Step reopened =
        after(NOW.received("c"), NOW.assigned("c"), NOW.replied("c"), NOW.reopened("c"));

    assertThat(replied.told())
        .containsExactly(
            told(NoticeKind.ANSWERED, NOW.in("complaint.silence", 7), SORTER),
            told(NoticeKind.JUDGE, NOW.in("complaint.silence", 7), COMPLAINANT));
    assertThat(reopened.told())
        .containsExactly(told(NoticeKind.REOPENED, NOW.in("complaint.reply", 7), ANSWERER));
    assertThat(after(NOW.received("c"), NOW.closed("c")).passing()).isEqualTo(Passing.ENDS);
  }

  @Test
  void whoeverFiledWhileSignedInIsToldWhatBecameOfIt() {
    ComplaintEvent received = NOW.received("c");

    assertThat(after(received, NOW.reminded("c")).told())
        .containsExactly(told(NoticeKind.JUDGE_AGAIN, NOW.in("complaint.silence", 4), COMPLAINANT));
    assertThat(after(received, NOW.notAccepted("c")).told())
        .containsExactly(told(NoticeKind.NOT_ACCEPTED, null, COMPLAINANT));
    assertThat(after(received, NOW.transferred("c")).told())
        .containsExactly(told(NoticeKind.PASSED_ON, null, COMPLAINANT));
    assertThat(after(received, NOW.extended("c")).told())
        .containsExactly(told(NoticeKind.EXTENDED, NOW.in("complaint.outer", 14), COMPLAINANT));
    assertThat(after(received, NOW.closed("c")).told())
        .containsExactly(told(NoticeKind.SETTLED, null, COMPLAINANT));
    assertThat(after(received, NOW.progress("c", false)).told())
        .containsExactly(told(NoticeKind.PROGRESS, null, COMPLAINANT));
    assertThat(after(received, NOW.progress("c", true)).told()).isEmpty();
  }

  @Test
  void whoeverFiledWithoutSigningInCannotBeTold() {
    Step closed = after(NOW.received("p-1"), NOW.closed("p-1"));

    assertThat(closed.told()).isEmpty();
  }

  @Test
  void whatIsSealedIsForItsBodyWhateverHappens() {
    FollowedCase file =
        after(NOW.received("c", ComplaintLevel.COLLEGE, "O14"), NOW.assigned("c")).after();

    assertThat(file.onlyOf(List.of(To.UNIT, To.LEADERS))).containsExactly(To.body("O14"));
    assertThat(file.onlyOf(List.of(COMPLAINANT))).containsExactly(COMPLAINANT);
    assertThat(after(NOW.reported("i", true), NOW.accepted("i")).told())
        .extracting(Told::to)
        .doesNotContain(List.of(TEACHER));
    FollowedCase incident = after(NOW.reported("i", true)).after();
    assertThat(incident.onlyOf(List.of(To.UNIT))).containsExactly(TEACHING);
  }

  @Test
  void anIncidentGoesToTheUnitAndToTheOfficeThatDecides() {
    Due propose = NOW.in("incident.propose", 7);

    assertThat(after(NOW.reported("i", false)).told())
        .containsExactly(
            told(NoticeKind.ASSIGNED, propose, To.UNIT),
            told(NoticeKind.RECEIVED, propose, TEACHING));
    assertThat(after(NOW.reported("i", false), NOW.accepted("i")).told())
        .containsExactly(told(NoticeKind.STATEMENT_ASKED, propose, To.UNIT, TEACHER));
    assertThat(after(NOW.reported("i", false), NOW.proposed("i")).told())
        .containsExactly(told(NoticeKind.ASSIGNED, NOW.in("incident.decide", 7), TEACHING));
  }

  @Test
  void whatAUnitDoesNotDoInTimeTheOfficeHas() {
    Step step = after(NOW.reported("i", false), NOW.takenOver("i"));

    assertThat(step.told())
        .containsExactly(
            told(NoticeKind.TAKEN_OVER, NOW.in("incident.propose", 7), TEACHING),
            told(NoticeKind.OVERDUE, NOW.in("incident.propose", 0), To.UNIT));
    assertThat(
            after(NOW.reported("i", false), NOW.proposed("i"), NOW.late("i", "incident.decide"))
                .told())
        .containsExactly(
            told(NoticeKind.OVERDUE, NOW.in("incident.decide", 0), TEACHING, To.QUALITY_OFFICE));
  }

  @Test
  void aDecisionAnAppealAndWhatIsToBePutRightAreToldToTheUnit() {
    IncidentEvent reported = NOW.reported("i", false);

    assertThat(after(reported, NOW.decided("i", Severity.GENERAL)).told())
        .containsExactly(told(NoticeKind.DECIDED, null, To.UNIT, To.QUALITY_OFFICE));
    assertThat(after(reported, NOW.decided("i", Severity.LAPSE)).passing()).isEqualTo(Passing.ENDS);
    Step served = after(reported, NOW.served("i"));
    assertThat(served.told())
        .containsExactly(
            told(NoticeKind.APPEAL_OPEN, NOW.in("incident.appeal", 7), To.UNIT, TEACHER));
    assertThat(served.limits()).containsExactly(NOW.in("incident.appeal", 7));
    assertThat(after(reported, NOW.appealed("i")).told())
        .containsExactly(told(NoticeKind.APPEALED, NOW.in("incident.appeal-inform", 3), TEACHING));
    assertThat(after(reported, NOW.appealDecided("i")).told())
        .containsExactly(
            told(
                NoticeKind.APPEAL_DECIDED,
                NOW.in("incident.rectify", 14),
                To.UNIT,
                TEACHING,
                TEACHER));
    assertThat(after(reported, NOW.lapsed("i")).told())
        .containsExactly(
            told(NoticeKind.ASSIGNED, NOW.in("incident.rectify", 14), To.UNIT),
            told(NoticeKind.APPEAL_LAPSED, null, TEACHER));
  }

  @Test
  void aFindingGoesToTheUnitAndItsAnswerToTheOffice() {
    FindingEvent noted = NOW.noted("f");

    assertThat(after(noted).told()).isEmpty();
    assertThat(after(noted, NOW.handedOver("f")).told())
        .containsExactly(told(NoticeKind.ASSIGNED, NOW.in("finding.answer", 7), To.UNIT));
    assertThat(after(noted, NOW.handedOver("f"), NOW.unanswered("f")).told())
        .containsExactly(
            told(NoticeKind.OVERDUE, NOW.in("finding.answer", 0), To.UNIT, To.QUALITY_OFFICE));
    assertThat(after(noted, NOW.answered("f")).told())
        .containsExactly(
            told(NoticeKind.ANSWERED, NOW.in("finding.recheck", 14), To.QUALITY_OFFICE));
    assertThat(after(noted, NOW.rechecked("f", false)).told())
        .containsExactly(told(NoticeKind.REOPENED, NOW.in("finding.answer", 7), To.UNIT));
    assertThat(after(noted, NOW.rechecked("f", true)).passing()).isEqualTo(Passing.ENDS);
  }

  private static Step after(StudentFormEvent... events) {
    @Nullable Step step = null;
    for (StudentFormEvent event : events) {
      step = StudentFormStory.step(step == null ? null : step.after(), event);
    }
    return Objects.requireNonNull(step);
  }

  @Test
  void aFormOfAStudentIsToldToTheCounsellorsAndWhatWasGivenBackToTheStudent() {
    StudentFormEvent written = NOW.formWritten("f", "s-1");
    StudentFormEvent handedIn = NOW.formHandedIn("f", "s-1");

    assertThat(after(written).told()).isEmpty();
    assertThat(after(written, handedIn).told())
        .containsExactly(told(NoticeKind.HANDED_IN, null, To.COUNSELLORS));
    assertThat(after(written, handedIn, NOW.formReturned("f", "s-1")).told())
        .containsExactly(told(NoticeKind.GIVEN_BACK, null, To.writer("s-1")));
  }

  @Test
  void ofACaseThatIsNotKnownNothingIsTold() {
    assertThat(ComplaintStory.step(null, NOW.assigned("c"))).isNull();
    assertThat(IncidentStory.step(null, NOW.accepted("i"))).isNull();
    assertThat(FindingStory.step(null, NOW.handedOver("f"))).isNull();
    assertThat(StudentFormStory.step(null, NOW.formHandedIn("f", "s-1"))).isNull();
  }
}
