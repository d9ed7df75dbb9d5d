package io.vigil.command.attachment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.attachment.AttachmentCommand.Attach;
import io.vigil.api.attachment.AttachmentCommand.RemoveAttachment;
import io.vigil.api.attachment.AttachmentEvent.Attached;
import io.vigil.api.attachment.AttachmentEvent.AttachmentRemoved;
import io.vigil.api.attachment.Exhibit;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Moments;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A piece of evidence: attached once, removed once. */
@Aggregate
@NullUnmarked
class Attachment {
  @AggregateIdentifier private String id;
  private Instant attachedAt;
  private boolean removed;

  Attachment() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(Attach command, Clock clock) {
    if (id != null) {
      throw Rejection.conflict("attachment.again", "This was attached before.");
    }
    Exhibit exhibit = command.exhibit();
    if ((exhibit.sha256() == null) == (exhibit.link() == null)) {
      throw Rejection.invalid(
          "attachment.file-or-link", "Evidence is either a file or a link; send one of them.");
    }
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    apply(
        new Attached(
            command.attachmentId(),
            command.kind(),
            command.caseId(),
            command.unit(),
            exhibit.form(),
            exhibit.name(),
            exhibit.mediaType(),
            exhibit.size(),
            exhibit.sha256(),
            exhibit.link(),
            exhibit.dated(),
            exhibit.note(),
            command.by(),
            command.at(),
            now));
  }

  @CommandHandler
  void handle(RemoveAttachment command, Clock clock) {
    if (removed) {
      throw Rejection.conflict("attachment.removed", "This was removed before.");
    }
    if (command.reason().isBlank()) {
      throw Rejection.invalid(
          "attachment.reason", "'reason' is empty; say why the evidence is removed.");
    }
    Instant now = clock.instant();
    Moments.check(command.at(), attachedAt, now);
    apply(
        new AttachmentRemoved(
            command.attachmentId(), command.reason().strip(), command.by(), command.at(), now));
  }

  @EventSourcingHandler
  void on(Attached event) {
    id = event.attachmentId();
    attachedAt = event.at();
  }

  @EventSourcingHandler
  void on(AttachmentRemoved event) {
    removed = true;
  }
}
