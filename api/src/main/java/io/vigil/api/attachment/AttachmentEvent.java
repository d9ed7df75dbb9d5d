package io.vigil.api.attachment;

import io.vigil.api.casework.By;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The life of a piece of evidence. */
public sealed interface AttachmentEvent extends VigilEvent {
  String attachmentId();

  /**
   * Evidence was attached to a case. The components are those of {@link Exhibit}.
   *
   * @param at when it was attached
   */
  @StoredAs("attachment.attached")
  @Revision("1")
  record Attached(
      String attachmentId,
      AttachedTo kind,
      String caseId,
      String unit,
      AttachmentForm form,
      @Personal(kind = "attachment", subject = "attachmentId") @Nullable String name,
      @Nullable String mediaType,
      @Nullable Long size,
      @Nullable String sha256,
      @Personal(kind = "attachment", subject = "attachmentId") @Nullable String link,
      @Nullable LocalDate dated,
      @Personal(kind = "attachment", subject = "attachmentId") @Nullable String note,
      By by,
      Instant at,
      Instant recordedAt)
      implements AttachmentEvent {}

  /** Evidence was removed, and its content destroyed. */
  @StoredAs("attachment.removed")
  @Revision("1")
  record AttachmentRemoved(
      String attachmentId,
      @Personal(kind = "attachment", subject = "attachmentId") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt)
      implements AttachmentEvent {}
}
