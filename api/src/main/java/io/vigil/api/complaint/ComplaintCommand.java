package io.vigil.api.complaint;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What is done with requests. */
public sealed interface ComplaintCommand {
  String complaintId();

  /**
   * Takes a request in.
   *
   * @param unit concerned
   * @param sealedFor unit of the body that alone may read it; {@code null} if it is open
   * @param personId names whoever turned to the college; their words can be erased under it
   * @param codeHash of the follow-up code, lower-case hex of SHA-256; {@code null} without one
   * @param at when it came in
   */
  record ReceiveComplaint(
      @TargetAggregateIdentifier String complaintId,
      String unit,
      ComplaintKind kind,
      ComplaintLevel level,
      ComplaintChannel channel,
      @Nullable String category,
      @Nullable String place,
      @Nullable String sealedFor,
      String personId,
      @Nullable String complainant,
      @Nullable String contact,
      String title,
      String text,
      boolean anonymous,
      @Nullable String codeHash,
      By by,
      Instant at)
      implements ComplaintCommand {}

  /** Takes a step. */
  record TakeComplaintStep(
      @TargetAggregateIdentifier String complaintId,
      ComplaintStep step,
      StepDetails details,
      By by,
      Instant at)
      implements ComplaintCommand {}

  /** Says what time it is. Does nothing where no limit was reached. */
  record PassComplaintTime(@TargetAggregateIdentifier String complaintId, Instant at)
      implements ComplaintCommand {}
}
