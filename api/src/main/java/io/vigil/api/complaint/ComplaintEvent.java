package io.vigil.api.complaint;

import io.vigil.api.grading.Colour;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a request. Whatever its words may tell of a person is stored under the key of
 * {@code personId}; the first reasons have none and stand in the clear.
 */
public sealed interface ComplaintEvent extends VigilEvent {
  String complaintId();

  Taken taken();

  /**
   * @param unit concerned
   * @param sealedFor unit of the body that alone may read it; {@code null} if it is open
   * @param codeHash of the follow-up code; {@code null} without one
   * @param answerDue by when it must be answered for the handling rate
   */
  @StoredAs("complaint.received")
  @Revision("1")
  record ComplaintReceived(
      String complaintId,
      String unit,
      ComplaintKind kind,
      ComplaintLevel level,
      ComplaintChannel channel,
      @Nullable String category,
      @Nullable String place,
      @Nullable String sealedFor,
      String personId,
      @Personal(subject = "personId") @Nullable String complainant,
      @Personal(subject = "personId") @Nullable String contact,
      @Personal(subject = "personId") @Nullable String title,
      @Personal(subject = "personId") @Nullable String text,
      boolean anonymous,
      @Nullable String codeHash,
      Instant answerDue,
      Taken taken)
      implements ComplaintEvent {}

  /** Whoever filed it was told that it arrived (告知收到). */
  @StoredAs("complaint.acknowledged")
  @Revision("1")
  record ComplaintAcknowledged(String complaintId, Taken taken) implements ComplaintEvent {}

  /**
   * @param unit that owns it
   */
  @StoredAs("complaint.triaged")
  @Revision("1")
  record ComplaintTriaged(
      String complaintId,
      ComplaintKind kind,
      String unit,
      ComplaintLevel level,
      @Nullable String category,
      @Nullable String sealedFor,
      Taken taken)
      implements ComplaintEvent {}

  /** It is dealt with (受理). */
  @StoredAs("complaint.accepted")
  @Revision("1")
  record ComplaintAccepted(String complaintId, Taken taken) implements ComplaintEvent {}

  /** It is not dealt with, and why. */
  @StoredAs("complaint.not-accepted")
  @Revision("1")
  record ComplaintNotAccepted(
      String complaintId,
      @Personal(subject = "personId") @Nullable String reason,
      Taken taken,
      @Nullable String personId)
      implements ComplaintEvent {}

  /**
   * @param unit that has to answer
   */
  @StoredAs("complaint.assigned")
  @Revision("1")
  record ComplaintAssigned(String complaintId, String unit, Taken taken)
      implements ComplaintEvent {}

  /** The unit looks into it. */
  @StoredAs("complaint.investigation-begun")
  @Revision("1")
  record InvestigationBegun(String complaintId, Taken taken) implements ComplaintEvent {}

  /**
   * @param internal whether it is not for whoever turned to the college
   */
  @StoredAs("complaint.progress-noted")
  @Revision("1")
  record ProgressNoted(
      String complaintId,
      String personId,
      @Personal(subject = "personId") @Nullable String note,
      boolean internal,
      Taken taken)
      implements ComplaintEvent {}

  /**
   * @param answerDue by when it must be answered now for the handling rate
   */
  @StoredAs("complaint.extended")
  @Revision("1")
  record ComplaintExtended(
      String complaintId,
      @Personal(subject = "personId") @Nullable String reason,
      Instant answerDue,
      Taken taken,
      @Nullable String personId)
      implements ComplaintEvent {}

  /**
   * @param answerUntil until when the reply can be judged
   */
  @StoredAs("complaint.replied")
  @Revision("1")
  record ComplaintReplied(
      String complaintId,
      String personId,
      @Personal(subject = "personId") @Nullable String reply,
      Instant answerUntil,
      Taken taken)
      implements ComplaintEvent {}

  /**
   * Whoever filed it judged the reply.
   *
   * @param satisfied counts for the share of the satisfied
   */
  @StoredAs("complaint.judged")
  @Revision("1")
  record ReplyJudged(
      String complaintId,
      boolean satisfied,
      String personId,
      @Personal(subject = "personId") @Nullable String comment,
      Taken taken)
      implements ComplaintEvent {}

  /** The reply was not enough: it is dealt with once more, once for each request. */
  @StoredAs("complaint.reopened")
  @Revision("1")
  record ComplaintReopened(
      String complaintId,
      @Personal(subject = "personId") @Nullable String reason,
      Taken taken,
      @Nullable String personId)
      implements ComplaintEvent {}

  /** The college's body takes it over. */
  @StoredAs("complaint.escalated")
  @Revision("1")
  record ComplaintEscalated(
      String complaintId,
      Escalation cause,
      @Personal(subject = "personId") @Nullable String reason,
      Taken taken,
      @Nullable String personId)
      implements ComplaintEvent {}

  /**
   * It is over.
   *
   * @param closing how it ended
   * @param reason {@code null} where {@code closing} says enough
   */
  @StoredAs("complaint.closed")
  @Revision("1")
  record ComplaintClosed(
      String complaintId,
      Closing closing,
      @Personal(subject = "personId") @Nullable String reason,
      Taken taken,
      @Nullable String personId)
      implements ComplaintEvent {}

  /** Whoever filed it took it back. */
  @StoredAs("complaint.withdrawn")
  @Revision("1")
  record ComplaintWithdrawn(
      String complaintId,
      @Personal(subject = "personId") @Nullable String reason,
      Taken taken,
      @Nullable String personId)
      implements ComplaintEvent {}

  /**
   * @param into the request that it repeats
   */
  @StoredAs("complaint.merged")
  @Revision("1")
  record ComplaintMerged(String complaintId, String into, Taken taken) implements ComplaintEvent {}

  /**
   * @param to the body that it is passed on to
   */
  @StoredAs("complaint.transferred")
  @Revision("1")
  record ComplaintTransferred(
      String complaintId,
      String to,
      @Personal(subject = "personId") @Nullable String reason,
      Taken taken,
      @Nullable String personId)
      implements ComplaintEvent {}

  /** It became an incident, which is followed on its own. */
  @StoredAs("complaint.converted-to-incident")
  @Revision("1")
  record ConvertedToIncident(String complaintId, String incidentId, Taken taken)
      implements ComplaintEvent {}

  /** It contests a sanction: other rules apply. */
  @StoredAs("complaint.converted-to-appeal")
  @Revision("1")
  record ConvertedToAppeal(
      String complaintId,
      @Personal(subject = "personId") @Nullable String reason,
      Taken taken,
      @Nullable String personId)
      implements ComplaintEvent {}

  /**
   * A limit was reached; {@code taken} says when.
   *
   * @param step key of a {@link ComplaintLimit}
   * @param unit that had to act
   * @param level that had to act
   * @param colour of the warning that this is; {@code null} if it is none
   */
  @StoredAs("complaint.step-overdue")
  @Revision("1")
  record ComplaintStepOverdue(
      String complaintId,
      String step,
      String unit,
      ComplaintLevel level,
      @Nullable Colour colour,
      Taken taken)
      implements ComplaintEvent {}

  /** Whoever turned to the college is asked again whether the reply was satisfactory. */
  @StoredAs("complaint.judgement-reminded")
  @Revision("1")
  record JudgementReminded(String complaintId, Taken taken) implements ComplaintEvent {}
}
