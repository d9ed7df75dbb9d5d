package io.vigil.api.complaint;

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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides which steps a request allows.
 *
 * @param escalated whether the college's body has taken it over
 * @param reopened whether it was reopened, which is possible once
 * @param answerUntil until when whoever turned to the college may judge the reply; {@code null}
 *     once the answer is there, or without a reply
 */
public record ComplaintSituation(
    ComplaintState state,
    boolean acknowledged,
    boolean extended,
    boolean reopened,
    boolean escalated,
    @Nullable Instant answerUntil) {

  /** Steps that are possible at a moment, in their usual order. */
  public Set<ComplaintStep> allowed(Instant at) {
    Set<ComplaintStep> allowed = EnumSet.noneOf(ComplaintStep.class);
    allowed.addAll(ComplaintFlow.steps(state));
    allowed.removeIf(step -> !isStillPossible(step, at));
    return allowed;
  }

  private boolean isStillPossible(ComplaintStep step, Instant at) {
    return switch (step) {
      case ACKNOWLEDGE -> !acknowledged;
      case EXTEND -> !extended;
      case REOPEN -> !reopened;
      case ESCALATE -> !escalated;
      case REPLY -> !isConverted() || answerUntil == null;
      case SATISFIED, DISSATISFIED ->
          state != ComplaintState.CLOSED && !isConverted() || mayStillAnswer(at);
      default -> true;
    };
  }

  /**
   * Whether it is dealt with as an incident; whoever turned to the college is answered all the
   * same.
   */
  public boolean isConverted() {
    return state == ComplaintState.CONVERTED_TO_INCIDENT;
  }

  private boolean mayStillAnswer(Instant at) {
    return answerUntil != null && !at.isAfter(answerUntil);
  }

  /** Before anything happened. */
  public static ComplaintSituation atFirst() {
    return new ComplaintSituation(ComplaintState.RECEIVED, false, false, false, false, null);
  }

  /** What an event makes of it. */
  public ComplaintSituation after(ComplaintEvent event) {
    return switch (event) {
      case ComplaintReceived e -> atFirst();
      case ComplaintAcknowledged e -> with(state, true, extended, reopened, escalated);
      case ComplaintTriaged e -> with(ComplaintState.TRIAGED, true, extended, reopened, escalated);
      case ComplaintAccepted e -> in(ComplaintState.ACCEPTED);
      case ComplaintNotAccepted e -> in(ComplaintState.NOT_ACCEPTED);
      case ComplaintAssigned e -> in(ComplaintState.ASSIGNED);
      case InvestigationBegun e -> in(ComplaintState.INVESTIGATING);
      case ComplaintExtended e -> with(state, acknowledged, true, reopened, escalated);
      case ComplaintReplied e ->
          judgedUntil(isConverted() ? state : ComplaintState.REPLIED, e.answerUntil());
      case ReplyJudged e -> judgedUntil(judged(e), null);
      case ComplaintReopened e ->
          with(ComplaintState.REOPENED, acknowledged, extended, true, escalated);
      case ComplaintEscalated e ->
          with(ComplaintState.ESCALATED, acknowledged, extended, reopened, true);
      case ComplaintClosed e -> in(ComplaintState.CLOSED);
      case ComplaintWithdrawn e -> in(ComplaintState.WITHDRAWN);
      case ComplaintMerged e -> in(ComplaintState.MERGED);
      case ComplaintTransferred e -> in(ComplaintState.TRANSFERRED);
      case ConvertedToIncident e -> in(ComplaintState.CONVERTED_TO_INCIDENT);
      case ConvertedToAppeal e -> in(ComplaintState.CONVERTED_TO_APPEAL);
      case ProgressNoted e -> this;
      case ComplaintStepOverdue e -> this;
      case JudgementReminded e -> this;
    };
  }

  private ComplaintState judged(ReplyJudged event) {
    if (isConverted()) {
      return state;
    }
    if (!event.satisfied()) {
      return ComplaintState.DISSATISFIED;
    }
    return state == ComplaintState.CLOSED ? state : ComplaintState.SATISFIED;
  }

  private ComplaintSituation in(ComplaintState next) {
    return with(next, acknowledged, extended, reopened, escalated);
  }

  private ComplaintSituation judgedUntil(ComplaintState next, @Nullable Instant until) {
    return new ComplaintSituation(next, acknowledged, extended, reopened, escalated, until);
  }

  private ComplaintSituation with(
      ComplaintState next,
      boolean isAcknowledged,
      boolean isExtended,
      boolean isReopened,
      boolean isEscalated) {
    return new ComplaintSituation(
        next, isAcknowledged, isExtended, isReopened, isEscalated, answerUntil);
  }
}
