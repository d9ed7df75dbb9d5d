package io.vigil.query.complaint;

import io.vigil.api.complaint.ClusterEvent;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.complaint")
class ComplaintProjection {

  private final BatchWriter<VigilEvent> writer;

  ComplaintProjection(BatchWriters writers, ComplaintModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(ComplaintEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ClusterEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
