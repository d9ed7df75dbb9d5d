package io.vigil.monitor.alert;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.complaint.Closing;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAssigned;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.vigil.api.complaint.ComplaintEvent.ComplaintExtended;
import io.vigil.api.complaint.ComplaintEvent.ComplaintNotAccepted;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReopened;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReplied;
import io.vigil.api.complaint.ComplaintEvent.ComplaintStepOverdue;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTransferred;
import io.vigil.api.complaint.ComplaintEvent.JudgementReminded;
import io.vigil.api.complaint.ComplaintEvent.ProgressNoted;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.Escalation;
import io.vigil.api.complaint.Taken;
import io.vigil.api.delivery.DeliveryEvent.DataReminded;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.finding.FindingEvent.FindingAnswered;
import io.vigil.api.finding.FindingEvent.FindingHandedOver;
import io.vigil.api.finding.FindingEvent.FindingNoted;
import io.vigil.api.finding.FindingEvent.FindingRechecked;
import io.vigil.api.finding.FindingEvent.FindingStepOverdue;
import io.vigil.api.finding.FindingKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.IncidentEvent.AppealDecided;
import io.vigil.api.incident.IncidentEvent.AppealLapsed;
import io.vigil.api.incident.IncidentEvent.GradeProposed;
import io.vigil.api.incident.IncidentEvent.IncidentAccepted;
import io.vigil.api.incident.IncidentEvent.IncidentAppealed;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentEvent.IncidentStepOverdue;
import io.vigil.api.incident.IncidentEvent.IncidentTakenOver;
import io.vigil.api.incident.IncidentEvent.NoticeServed;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.studentform.StudentFormEvent.StudentFormHandedIn;
import io.vigil.api.studentform.StudentFormEvent.StudentFormReturned;
import io.vigil.api.studentform.StudentFormEvent.StudentFormWritten;
import io.vigil.api.tally.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps of cases of D06, each taken by somebody of the quality office at a moment. */
record CaseEvents(Instant at, Instant recordedAt, String actor) {
  private static final String OFFICER = "supervisor";

  CaseEvents(Instant at, Instant recordedAt) {
    this(at, recordedAt, OFFICER);
  }

  static CaseEvents at(Instant moment) {
    return new CaseEvents(moment, moment);
  }

  /** The same, done by another account. */
  CaseEvents doneBy(String account) {
    return new CaseEvents(at, recordedAt, account);
  }

  private By by() {
    return By.of(actor, "QUALITY_OFFICE", "page");
  }

  StudentFormWritten formWritten(String id, String student) {
    return new StudentFormWritten(
        id,
        student,
        "P06-2401",
        List.of("LL", "D02", "P06", "P06-2401"),
        "2026-27",
        List.of(Box.GAP),
        List.of("英语差两分"),
        List.of(),
        true,
        by(),
        at,
        recordedAt);
  }

  StudentFormHandedIn formHandedIn(String id, String student) {
    return new StudentFormHandedIn(id, student, by(), at, recordedAt);
  }

  StudentFormReturned formReturned(String id, String student) {
    return new StudentFormReturned(id, student, "请写具体", by(), at, recordedAt);
  }

  Due in(String step, int days) {
    return Due.of(step, at, at.plus(Duration.ofDays(days)));
  }

  private Taken taken(Due... due) {
    return new Taken(by(), at, recordedAt, List.of(due));
  }

  private Taken byClock(Due... due) {
    return new Taken(By.clock(), at, recordedAt, List.of(due));
  }

  ComplaintReceived received(String id) {
    return received(id, ComplaintLevel.COLLEGE, null);
  }

  ComplaintReceived received(String id, ComplaintLevel level, @Nullable String sealedFor) {
    return new ComplaintReceived(
        id,
        "D06",
        sealedFor == null ? ComplaintKind.COMPLAINT : ComplaintKind.REPORT,
        level,
        ComplaintChannel.WEB,
        null,
        null,
        sealedFor,
        "complainant|p-1",
        "张三",
        null,
        "宿舍热水",
        "宿舍热水断了",
        false,
        null,
        at.plus(Duration.ofDays(8)),
        taken(
            in("complaint.acknowledge", 1), in("complaint.triage", 3), in("complaint.outer", 10)));
  }

  ComplaintAssigned assigned(String id) {
    return new ComplaintAssigned(
        id, "D06", taken(in("complaint.reply", 7), in("complaint.progress", 3)));
  }

  ComplaintReplied replied(String id) {
    return new ComplaintReplied(
        id,
        "complainant|p-1",
        "已修好",
        at.plus(Duration.ofDays(7)),
        taken(in("complaint.silence", 7)));
  }

  ComplaintReopened reopened(String id) {
    return new ComplaintReopened(id, "又断了", taken(in("complaint.reply", 7)), "complainant|p-1");
  }

  ComplaintStepOverdue missed(String id) {
    return new ComplaintStepOverdue(
        id, "complaint.reply", "D06", ComplaintLevel.DEPARTMENT, Colour.BLUE, byClock());
  }

  ComplaintEscalated escalated(String id) {
    return new ComplaintEscalated(
        id, Escalation.OVERDUE, null, byClock(in("complaint.reply", 7)), null);
  }

  ComplaintClosed closed(String id) {
    return new ComplaintClosed(id, Closing.SETTLED, "办结", taken(), "complainant|p-1");
  }

  JudgementReminded reminded(String id) {
    return new JudgementReminded(id, byClock(in("complaint.silence", 4)));
  }

  ComplaintNotAccepted notAccepted(String id) {
    return new ComplaintNotAccepted(id, "不属于学校职责", taken(), "complainant|p-1");
  }

  ComplaintTransferred transferred(String id) {
    return new ComplaintTransferred(id, "市场监管部门", "属其职责", taken(), "complainant|p-1");
  }

  ComplaintExtended extended(String id) {
    Due outer = in("complaint.outer", 14);
    return new ComplaintExtended(id, "等待检测", outer.at(), taken(outer), "complainant|p-1");
  }

  ProgressNoted progress(String id, boolean internal) {
    return new ProgressNoted(id, "complainant|p-1", "已到现场", internal, taken());
  }

  IncidentReported reported(String id, boolean sealed) {
    return new IncidentReported(
        id,
        IncidentSource.OFFICE,
        null,
        "D06",
        List.of("LL", "D06"),
        "CLASSROOM",
        "课堂教学",
        "教学类",
        "教务处",
        sealed,
        at,
        LocalDate.of(2026, 11, 19),
        "2026-27",
        "2026-27/1",
        null,
        null,
        "2023",
        null,
        null,
        "T0109",
        "s",
        "上课迟到",
        false,
        by(),
        at,
        recordedAt,
        in("incident.propose", 7),
        null);
  }

  IncidentAccepted accepted(String id) {
    return new IncidentAccepted(id, null, null, by(), at, recordedAt, in("incident.propose", 7));
  }

  IncidentTakenOver takenOver(String id) {
    return new IncidentTakenOver(
        id,
        "教务处",
        in("incident.propose", 0),
        By.clock(),
        at,
        recordedAt,
        in("incident.propose", 7));
  }

  GradeProposed proposed(String id) {
    return new GradeProposed(
        id,
        null,
        "2023",
        null,
        Severity.GENERAL,
        null,
        "s",
        null,
        by(),
        at,
        recordedAt,
        in("incident.decide", 7));
  }

  IncidentDecided decided(String id, Severity severity) {
    return new IncidentDecided(
        id,
        "D06",
        List.of("LL", "D06"),
        "CLASSROOM",
        "2026-27",
        "2026-27/1",
        null,
        "2023",
        null,
        severity,
        null,
        "s",
        null,
        List.of(),
        List.of(),
        null,
        null,
        by(),
        at,
        recordedAt,
        severity.isIncident() ? in("incident.notify", 3) : null);
  }

  NoticeServed served(String id) {
    return new NoticeServed(id, null, null, by(), at, recordedAt, in("incident.appeal", 7));
  }

  IncidentAppealed appealed(String id) {
    return new IncidentAppealed(
        id, "s", null, by(), at, recordedAt, in("incident.appeal-inform", 3));
  }

  AppealDecided appealDecided(String id) {
    return new AppealDecided(
        id,
        AppealOutcome.UPHELD,
        Severity.GENERAL,
        Severity.GENERAL,
        "s",
        null,
        List.of(),
        by(),
        at,
        recordedAt,
        in("incident.rectify", 14));
  }

  AppealLapsed lapsed(String id) {
    return new AppealLapsed(id, By.clock(), at, recordedAt, in("incident.rectify", 14));
  }

  IncidentStepOverdue late(String id, String step) {
    Due missed = in(step, 0);
    return new IncidentStepOverdue(id, missed, By.clock(), at, recordedAt, missed);
  }

  IncidentClosed over(String id) {
    return new IncidentClosed(id, null, null, by(), at, recordedAt, null);
  }

  FindingNoted noted(String id) {
    return new FindingNoted(
        id,
        FindingKind.WALK_THROUGH,
        "D06",
        List.of("LL", "D06"),
        null,
        "s",
        "无人上课",
        null,
        null,
        by(),
        at,
        recordedAt,
        in("finding.sort", 2));
  }

  FindingHandedOver handedOver(String id) {
    return new FindingHandedOver(id, null, by(), at, recordedAt, in("finding.answer", 7), null);
  }

  FindingAnswered answered(String id) {
    return new FindingAnswered(id, "已整改", by(), at, recordedAt, in("finding.recheck", 14), null);
  }

  FindingRechecked rechecked(String id, boolean inOrder) {
    return new FindingRechecked(
        id, inOrder, null, by(), at, recordedAt, inOrder ? null : in("finding.answer", 7), null);
  }

  FindingStepOverdue unanswered(String id) {
    Due missed = in("finding.answer", 0);
    return new FindingStepOverdue(id, missed, By.clock(), at, recordedAt, missed);
  }

  DataReminded askedFor(String controlPoint, LocalDate on) {
    return new DataReminded(
        "reminder|" + controlPoint + "|D06|" + on,
        controlPoint,
        "D06",
        List.of("D06"),
        List.of("2026-11-18", "2026-11-19"),
        2,
        on,
        actor,
        recordedAt);
  }
}
