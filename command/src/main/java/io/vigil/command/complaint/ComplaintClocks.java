package io.vigil.command.complaint;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.complaint.Closing;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.vigil.api.complaint.ComplaintEvent.ComplaintStepOverdue;
import io.vigil.api.complaint.ComplaintEvent.JudgementReminded;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintLimit;
import io.vigil.api.complaint.Escalation;
import io.vigil.api.complaint.Taken;
import io.vigil.command.casework.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** By when the steps of a request must be done, and what follows when they are not. */
record ComplaintClocks(ComplaintFile file, Deadlines deadlines, Clock clock) {
  /** From eight in the morning to the last second of a day. */
  private static final Duration FROM_MORNING_ON = Duration.ofHours(16).minusSeconds(1);

  Due due(ComplaintLimit limit, Instant from) {
    return deadlines.due(file.unit, limit, from);
  }

  /** All that is awaited of a request that has just come in. */
  static List<Due> atFirst(Deadlines deadlines, String unit, Instant at) {
    return Stream.of(ComplaintLimit.ACKNOWLEDGE, ComplaintLimit.TRIAGE, ComplaintLimit.OUTER)
        .map(limit -> deadlines.due(unit, limit, at))
        .toList();
  }

  /** The moment up to which an answer is in time whose hand-over is not late. */
  static Instant answerDue(Deadlines deadlines, String unit, Instant at) {
    Instant handedOver = deadlines.due(unit, ComplaintLimit.TRIAGE, at).at();
    return deadlines.due(unit, ComplaintLimit.REPLY, handedOver).at();
  }

  /** What is awaited of whoever has it now to answer. */
  List<Due> toAnswer(Instant at, ComplaintLimit... over) {
    List<ComplaintLimit> settled =
        Stream.concat(
                Stream.of(
                    ComplaintLimit.ACKNOWLEDGE,
                    ComplaintLimit.TRIAGE,
                    ComplaintLimit.REPLY,
                    ComplaintLimit.PROGRESS,
                    ComplaintLimit.ESCALATE),
                Arrays.stream(over))
            .toList();
    return file.dueBut(settled, due(ComplaintLimit.REPLY, at), due(ComplaintLimit.PROGRESS, at));
  }

  /** What follows because something was not done by the moment at which it was due. */
  List<ComplaintEvent> overdue(Due over) {
    ComplaintLimit limit = ComplaintLimit.of(over.step());
    return switch (limit) {
      case REMIND -> List.of(new JudgementReminded(file.id, taken(over, without(limit))));
      case SILENCE ->
          List.of(
              new ComplaintClosed(
                  file.id, Closing.NO_ANSWER, null, taken(over, List.of()), file.personId));
      case REPLY, OUTER -> answerMissed(over, limit);
      case ESCALATE -> List.of(escalated(over, limit));
      case ACKNOWLEDGE, TRIAGE, PROGRESS, EXTENSION ->
          List.of(missed(over, limit, false, List.of()));
    };
  }

  /** The college takes over what a unit missed, in the morning after; what is short, at once. */
  private List<ComplaintEvent> answerMissed(Due over, ComplaintLimit limit) {
    if (file.acting() == ComplaintLevel.COLLEGE) {
      return List.of(missed(over, limit, true, List.of()));
    }
    if (isCountedInDays(limit)) {
      boolean awaited = file.awaited(ComplaintLimit.ESCALATE).isPresent();
      return List.of(
          missed(over, limit, true, awaited ? List.of() : List.of(morningAfter(over.at()))));
    }
    return List.of(missed(over, limit, true, List.of()), escalated(over, limit));
  }

  private boolean isCountedInDays(ComplaintLimit limit) {
    return switch (deadlines.limit(limit).measure()) {
      case WORKING_DAYS, DAYS -> true;
      case HOURS, SECONDS -> false;
    };
  }

  /** A limit in days ends with its last day, of which the morning is meant. */
  private Due morningAfter(Instant missed) {
    Due day = due(ComplaintLimit.ESCALATE, missed);
    return isCountedInDays(ComplaintLimit.ESCALATE)
        ? Due.of(day.step(), day.since(), day.at().minus(FROM_MORNING_ON))
        : day;
  }

  private ComplaintEscalated escalated(Due over, ComplaintLimit limit) {
    return new ComplaintEscalated(
        file.id, Escalation.OVERDUE, null, taken(over, toAnswer(over.at(), limit)), file.personId);
  }

  private ComplaintStepOverdue missed(
      Due over, ComplaintLimit limit, boolean warns, List<Due> next) {
    return new ComplaintStepOverdue(
        file.id,
        over.step(),
        file.unit,
        file.acting(),
        warns ? file.acting().whenOverdue() : null,
        taken(over, file.dueBut(List.of(limit), next.toArray(Due[]::new))));
  }

  private List<Due> without(ComplaintLimit limit) {
    return file.dueBut(List.of(limit));
  }

  private Taken taken(Due over, List<Due> due) {
    return new Taken(By.clock(), over.at(), clock.instant(), due);
  }
}
