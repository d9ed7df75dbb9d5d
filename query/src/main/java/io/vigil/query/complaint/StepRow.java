package io.vigil.query.complaint;

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
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.grading.Colour;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a request as it is written.
 *
 * @param what key of a {@link ComplaintStep}, {@code receive}, {@code overdue} or {@code remind}
 * @param missed key of the limit that was reached
 * @param level that had to act
 */
record StepRow(
    ComplaintEvent event,
    long position,
    ComplaintState state,
    String what,
    @Nullable String unit,
    @Nullable String note,
    boolean internal,
    @Nullable String missed,
    @Nullable ComplaintLevel level,
    @Nullable Colour colour,
    @Nullable Instant answerDue) {

  static StepRow of(ComplaintEvent event, ComplaintState state, long position) {
    var plain =
        new StepRow(
            event, position, state, what(event), null, note(event), false, null, null, null, null);
    return switch (event) {
      case ComplaintReceived e -> plain.with(e.unit(), e.answerDue());
      case ComplaintTriaged e -> plain.with(e.unit(), null);
      case ComplaintAssigned e -> plain.with(e.unit(), null);
      case ComplaintExtended e -> plain.with(null, e.answerDue());
      case ProgressNoted e -> plain.internal(e.internal());
      case ComplaintStepOverdue e -> plain.with(e);
      default -> plain;
    };
  }

  private static String what(ComplaintEvent event) {
    return switch (event) {
      case ComplaintReceived e -> "receive";
      case ComplaintStepOverdue e -> "overdue";
      case JudgementReminded e -> "remind";
      case ComplaintAcknowledged e -> ComplaintStep.ACKNOWLEDGE.key();
      case ComplaintTriaged e -> ComplaintStep.TRIAGE.key();
      case ComplaintAccepted e -> ComplaintStep.ACCEPT.key();
      case ComplaintNotAccepted e -> ComplaintStep.REFUSE.key();
      case ComplaintAssigned e -> ComplaintStep.ASSIGN.key();
      case InvestigationBegun e -> ComplaintStep.INVESTIGATE.key();
      case ProgressNoted e -> ComplaintStep.NOTE.key();
      case ComplaintExtended e -> ComplaintStep.EXTEND.key();
      case ComplaintReplied e -> ComplaintStep.REPLY.key();
      case ReplyJudged e ->
          (e.satisfied() ? ComplaintStep.SATISFIED : ComplaintStep.DISSATISFIED).key();
      case ComplaintReopened e -> ComplaintStep.REOPEN.key();
      case ComplaintEscalated e -> ComplaintStep.ESCALATE.key();
      case ComplaintClosed e -> ComplaintStep.CLOSE.key();
      case ComplaintWithdrawn e -> ComplaintStep.WITHDRAW.key();
      case ComplaintMerged e -> ComplaintStep.MERGE.key();
      case ComplaintTransferred e -> ComplaintStep.TRANSFER.key();
      case ConvertedToIncident e -> ComplaintStep.CONVERT_TO_INCIDENT.key();
      case ConvertedToAppeal e -> ComplaintStep.CONVERT_TO_APPEAL.key();
    };
  }

  private static @Nullable String note(ComplaintEvent event) {
    return switch (event) {
      case ComplaintNotAccepted e -> e.reason();
      case ProgressNoted e -> e.note();
      case ComplaintExtended e -> e.reason();
      case ComplaintReplied e -> e.reply();
      case ReplyJudged e -> e.comment();
      case ComplaintReopened e -> e.reason();
      case ComplaintEscalated e -> e.reason();
      case ComplaintClosed e -> e.reason();
      case ComplaintWithdrawn e -> e.reason();
      case ComplaintMerged e -> e.into();
      case ComplaintTransferred e ->
          e.reason() == null ? e.to() : "%s：%s".formatted(e.to(), e.reason());
      case ConvertedToIncident e -> e.incidentId();
      case ConvertedToAppeal e -> e.reason();
      default -> null;
    };
  }

  private StepRow with(@Nullable String responsible, @Nullable Instant due) {
    return new StepRow(
        event, position, state, what, responsible, note, internal, missed, level, colour, due);
  }

  private StepRow internal(boolean hidden) {
    return new StepRow(
        event, position, state, what, unit, note, hidden, missed, level, colour, answerDue);
  }

  private StepRow with(ComplaintStepOverdue over) {
    return new StepRow(
        event,
        position,
        state,
        what,
        over.unit(),
        note,
        internal,
        over.step(),
        over.level(),
        over.colour(),
        answerDue);
  }
}
