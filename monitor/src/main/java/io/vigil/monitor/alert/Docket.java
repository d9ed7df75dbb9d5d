package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.Due;
import io.vigil.api.delivery.DeliveryEvent.DataReminded;
import io.vigil.api.report.ReportEvent.ReportSent;
import io.vigil.monitor.alert.Agenda.Needless;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows complaints, incidents, findings and forms of students, and says what is to be told of
 * them: of a case that moves on before anybody could be told, only where it stands then. What
 * happened longer ago than the horizon wakes nobody, and what was heard before makes nothing.
 */
final class Docket {
  static final Duration HORIZON = Duration.ofDays(30);

  /** Where whoever filed a request sees it; nobody else's page is for them. */
  private static final String OWN_REQUESTS = "/complaints/own/";

  /** Where a student writes the own form; that of another's is the counsellor's. */
  private static final String OWN_FORM = "/student-forms/own";

  /** The unit of what is about no unit. */
  private static final String OF_THE_COLLEGE = "";

  private final Map<String, Kept> cases;
  private final Map<String, Kept> changed = new HashMap<>();
  private final Agenda agenda;
  private final Timetable timetable;
  private final Instant now;
  private final Instant tellAt;

  /**
   * @param settle how long a case is given to move on before somebody is told
   */
  Docket(
      Map<String, Kept> cases, Agenda agenda, Timetable timetable, Instant now, Duration settle) {
    this.cases = new HashMap<>(cases);
    this.agenda = agenda;
    this.timetable = timetable;
    this.now = now;
    this.tellAt = now.plus(settle);
  }

  /**
   * @param position of the event up to which it was followed
   */
  record Kept(FollowedCase file, long position) {}

  /** Cases that are to be stored. */
  Map<String, Kept> changed() {
    return changed;
  }

  /** The case before an event; {@code null} where it is not known. */
  @Nullable FollowedCase before(String caseId) {
    Kept known = cases.get(caseId);
    return known == null ? null : known.file();
  }

  void hear(Happening happening, @Nullable Step step) {
    Kept known = cases.get(happening.caseId());
    if (step == null || known != null && known.position() >= happening.position()) {
      return;
    }
    Kept kept = new Kept(step.after(), happening.position());
    cases.put(happening.caseId(), kept);
    changed.put(happening.caseId(), kept);
    agenda.clear(
        happening.caseId(),
        switch (step.passing()) {
          case STAYS -> Needless.LIMITS;
          case TURNS -> Needless.ASKED;
          case ENDS -> Needless.ALL;
        });
    if (!isHistory(happening.at()) && !isHistory(happening.recordedAt())) {
      plan(happening, step);
    }
  }

  private boolean isHistory(Instant moment) {
    return moment.isBefore(now.minus(HORIZON));
  }

  private void plan(Happening happening, Step step) {
    FollowedCase file = step.after();
    List<Step.Told> told = step.told();
    told.stream()
        .filter(one -> !file.sealed() || one == told.getFirst() || one.isInPerson())
        .forEach(
            one ->
                agenda.put(
                    new Pending(
                        notice(
                            id(happening.eventId(), one.what().name()),
                            happening,
                            file,
                            one,
                            happening.by()),
                        tellAt)));
    step.limits().stream()
        .filter(due -> due.at().isAfter(now))
        .forEach(due -> agenda.put(near(happening, file, due)));
  }

  private Pending near(Happening happening, FollowedCase file, Due due) {
    String id = id(happening.caseId(), due.step(), due.at().toString());
    var told = new Step.Told(NoticeKind.LIMIT_NEAR, file.acting(), due);
    Instant near = timetable.near(due);
    return new Pending(
        notice(id, happening, file, told, null).as(near), near.isBefore(tellAt) ? tellAt : near);
  }

  private static Notice notice(
      String id, Happening happening, FollowedCase file, Step.Told told, @Nullable String by) {
    String only = file.sealed() ? file.body() : null;
    return Notice.of(
        id,
        file.kind(),
        happening.caseId(),
        told.what(),
        only == null ? file.unit() : only,
        only == null ? file.unitPath() : List.of(only),
        told.due(),
        happening.at(),
        link(happening, file.kind(), told),
        new Address(file.onlyOf(told.to()), file.sealed(), by),
        null);
  }

  private static String link(Happening happening, CaseKind kind, Step.Told told) {
    return switch (kind) {
      case COMPLAINT -> told.isInPerson() ? OWN_REQUESTS + happening.caseId() : happening.link();
      case STUDENT_FORM -> told.what() == NoticeKind.GIVEN_BACK ? OWN_FORM : happening.link();
      default -> happening.link();
    };
  }

  /** Somebody asks for data that are missing; what is entered on a later day was asked then. */
  void hear(DataReminded event) {
    boolean isAsked = !event.recordedAt().isAfter(timetable.endOf(event.on()));
    if (isAsked && !isHistory(event.recordedAt())) {
      Notice notice =
          Notice.of(
              id(event.reminderId()),
              CaseKind.DELIVERY,
              event.controlPoint() + "|" + event.dataOwner(),
              NoticeKind.REMINDED,
              event.dataOwner(),
              List.of(),
              null,
              event.recordedAt(),
              "/deliveries",
              new Address(List.of(To.UNIT), false, event.actor()),
              Long.toString(event.missing()));
      agenda.put(new Pending(notice.about(event.controlPoint()), now));
    }
  }

  /** Somebody sends a report, which goes along where a channel carries files. */
  void hear(ReportSent event) {
    if (!isHistory(event.at()) && !isHistory(event.recordedAt())) {
      Notice notice =
          Notice.of(
              id(event.reportId(), NoticeKind.ISSUED.name()),
              CaseKind.REPORT,
              event.reportId(),
              NoticeKind.ISSUED,
              OF_THE_COLLEGE,
              List.of(),
              null,
              event.at(),
              "/reports/kept/" + event.reportId(),
              new Address(List.of(To.EVERYBODY), false, event.by().actor()),
              null);
      agenda.put(new Pending(notice.numbered(event.title()), now));
    }
  }

  static String id(String... names) {
    return UUID.nameUUIDFromBytes(String.join("|", names).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
