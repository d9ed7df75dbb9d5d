package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.Due;
import io.vigil.api.complaint.Closing;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAccepted;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAcknowledged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAssigned;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.vigil.api.complaint.ComplaintEvent.ComplaintExtended;
import io.vigil.api.complaint.ComplaintEvent.ComplaintMerged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintNotAccepted;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReopened;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReplied;
import io.vigil.api.complaint.ComplaintEvent.ComplaintStepOverdue;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTransferred;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTriaged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintWithdrawn;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToAppeal;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToIncident;
import io.vigil.api.complaint.ComplaintEvent.InvestigationBegun;
import io.vigil.api.complaint.ComplaintEvent.JudgementReminded;
import io.vigil.api.complaint.ComplaintEvent.ProgressNoted;
import io.vigil.api.complaint.ComplaintEvent.ReplyJudged;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintLimit;
import io.vigil.api.complaint.Taken;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told of requests: to whoever takes them in that there is a new one, to the unit that it
 * has to answer, to the college what a unit missed, and to whoever filed it while signed in what
 * became of it.
 */
final class ComplaintStory {
  /** Those of which somebody is reminded; the rest ends too soon, or waits for the complainant. */
  private static final Set<String> REMINDED =
      Set.of(ComplaintLimit.TRIAGE.key(), ComplaintLimit.REPLY.key(), ComplaintLimit.OUTER.key());

  private ComplaintStory() {}

  /** {@code null} where the case is not known. */
  static @Nullable Step step(@Nullable FollowedCase before, ComplaintEvent event) {
    if (event instanceof ComplaintReceived received) {
      return received(received);
    }
    return before == null ? null : next(before, event);
  }

  private static Step received(ComplaintReceived event) {
    String body = event.sealedFor();
    var file =
        new FollowedCase(
            CaseKind.COMPLAINT,
            event.unit(),
            List.of(),
            body,
            body != null,
            List.of(),
            complainant(event),
            complainedOf(event.kind(), event.unit()));
    return Step.turns(
        file.actedOnBy(receiver(file, event.level())),
        NoticeKind.RECEIVED,
        first(event),
        limits(event));
  }

  /** Whoever filed while signed in; a request that nobody or another filed is its own person. */
  private static @Nullable To complainant(ComplaintReceived event) {
    String account = event.personId().substring(event.personId().indexOf('|') + 1);
    return account.equals(event.complaintId()) ? null : To.complainant(account);
  }

  /** Nobody sorts or answers what complains of them, if it is the quality office. */
  private static @Nullable String complainedOf(ComplaintKind kind, String unit) {
    return kind == ComplaintKind.COMPLAINT ? unit : null;
  }

  private static To receiver(FollowedCase file, ComplaintLevel level) {
    return level == ComplaintLevel.COLLEGE ? file.sorter() : file.answerer();
  }

  private static Step next(FollowedCase before, ComplaintEvent event) {
    return switch (event) {
      case ComplaintReceived e -> received(e);
      case ComplaintTriaged e -> triaged(before, e);
      case ComplaintAssigned e ->
          Step.turns(
              before.of(e.unit()).actedOnBy(before.answerer()),
              NoticeKind.ASSIGNED,
              due(e, ComplaintLimit.REPLY),
              limits(e));
      case ComplaintReplied e when e.taken().due().isEmpty() -> Step.ends(before);
      case ComplaintReplied e ->
          Step.turns(
                  before.actedOnBy(before.sorter()),
                  NoticeKind.ANSWERED,
                  due(e, ComplaintLimit.SILENCE),
                  limits(e))
              .andInPerson(NoticeKind.JUDGE, due(e, ComplaintLimit.SILENCE));
      case ReplyJudged e -> judged(before, e);
      case ComplaintReopened e ->
          Step.turns(
              before.actedOnBy(before.answerer()),
              NoticeKind.REOPENED,
              due(e, ComplaintLimit.REPLY),
              limits(e));
      case ComplaintEscalated e ->
          Step.turns(
                  before.actedOnBy(before.sorter(), before.answerer()),
                  NoticeKind.TAKEN_OVER,
                  due(e, ComplaintLimit.REPLY),
                  limits(e))
              .and(NoticeKind.TAKEN_OVER, due(e, ComplaintLimit.REPLY), To.LEADERS);
      case ComplaintStepOverdue e -> overdue(before, e);
      case ComplaintNotAccepted e -> Step.ends(before).andInPerson(NoticeKind.NOT_ACCEPTED, null);
      case ComplaintClosed e -> closed(before, e);
      case ComplaintWithdrawn e -> Step.ends(before);
      case ComplaintMerged e -> Step.ends(before).andInPerson(NoticeKind.GOES_ON, null);
      case ComplaintTransferred e -> Step.ends(before).andInPerson(NoticeKind.PASSED_ON, null);
      case ConvertedToIncident e -> Step.ends(before).andInPerson(NoticeKind.GOES_ON, null);
      case ConvertedToAppeal e -> Step.ends(before).andInPerson(NoticeKind.GOES_ON, null);
      case ComplaintAcknowledged e -> Step.stays(before, limits(e));
      case ComplaintAccepted e -> Step.stays(before, limits(e));
      case InvestigationBegun e -> Step.stays(before, limits(e));
      case ProgressNoted e when e.internal() -> Step.stays(before, limits(e));
      case ProgressNoted e -> Step.stays(before, limits(e)).andInPerson(NoticeKind.PROGRESS, null);
      case ComplaintExtended e ->
          Step.stays(before, limits(e))
              .andInPerson(NoticeKind.EXTENDED, due(e, ComplaintLimit.OUTER));
      case JudgementReminded e ->
          Step.stays(before, limits(e))
              .andInPerson(NoticeKind.JUDGE_AGAIN, due(e, ComplaintLimit.SILENCE));
    };
  }

  /** Whoever has it now is told, where triage gave it to somebody else. */
  private static Step triaged(FollowedCase before, ComplaintTriaged event) {
    String body = event.sealedFor();
    FollowedCase sorted = before.of(event.unit()).about(complainedOf(event.kind(), event.unit()));
    FollowedCase moved = sorted.actedOnBy(receiver(sorted, event.level()));
    FollowedCase after = body == null ? moved : moved.sealedFor(body);
    boolean same = before.onlyOf(before.acting()).equals(after.onlyOf(after.acting()));
    return same && before.unit().equals(after.unit())
        ? Step.stays(after, limits(event))
        : Step.turns(after, NoticeKind.RECEIVED, due(event, ComplaintLimit.TRIAGE), limits(event));
  }

  private static Step judged(FollowedCase before, ReplyJudged event) {
    if (!event.satisfied() && event.taken().due().isEmpty()) {
      return Step.ends(before);
    }
    return event.satisfied()
        ? Step.passes(before, limits(event))
        : Step.turns(
            before.actedOnBy(before.sorter()),
            NoticeKind.DISSATISFIED,
            due(event, ComplaintLimit.TRIAGE),
            limits(event));
  }

  /** Whoever is content has closed it, and need not be told. */
  private static Step closed(FollowedCase before, ComplaintClosed event) {
    Step end = Step.ends(before);
    return event.closing() == Closing.SATISFIED ? end : end.andInPerson(NoticeKind.SETTLED, null);
  }

  /** Who was late is told, and who is above. */
  private static Step overdue(FollowedCase before, ComplaintStepOverdue event) {
    Due missed = Due.of(event.step(), event.taken().at(), event.taken().at());
    To above = event.level() == ComplaintLevel.COLLEGE ? To.LEADERS : before.sorter();
    return Step.late(before, missed, above, limits(event));
  }

  private static @Nullable Due first(ComplaintEvent event) {
    Taken taken = event.taken();
    return taken.next().orElse(null);
  }

  private static @Nullable Due due(ComplaintEvent event, ComplaintLimit limit) {
    return event.taken().due().stream()
        .filter(due -> due.step().equals(limit.key()))
        .findFirst()
        .orElse(null);
  }

  private static List<Due> limits(ComplaintEvent event) {
    return event.taken().due().stream().filter(due -> REMINDED.contains(due.step())).toList();
  }
}
