package io.vigil.query.attachment;

import io.vigil.api.attachment.AttachmentEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.attachment")
class AttachmentProjection {

  private final BatchWriter<AttachmentEvent> writer;

  AttachmentProjection(BatchWriters writers, AttachmentModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(AttachmentEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
