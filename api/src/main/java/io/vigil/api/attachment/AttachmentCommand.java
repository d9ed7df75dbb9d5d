package io.vigil.api.attachment;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What people do with evidence. */
public sealed interface AttachmentCommand {

  /**
   * Attaches a piece of evidence, whose content is stored already, to a case.
   *
   * @param caseId id of the case, of whatever kind
   * @param unit that the case is about: who sees the unit sees the evidence, unless the case itself
   *     says otherwise
   */
  record Attach(
      @TargetAggregateIdentifier String attachmentId,
      AttachedTo kind,
      String caseId,
      String unit,
      Exhibit exhibit,
      By by,
      Instant at)
      implements AttachmentCommand {}

  /** Removes a piece of evidence; that it was there, and its hash, stay. */
  record RemoveAttachment(
      @TargetAggregateIdentifier String attachmentId, String reason, By by, Instant at)
      implements AttachmentCommand {}
}
