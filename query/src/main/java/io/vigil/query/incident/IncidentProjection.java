package io.vigil.query.incident;

import io.vigil.api.incident.IncidentEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.incident")
class IncidentProjection {

  private final BatchWriter<IncidentEvent> writer;

  IncidentProjection(BatchWriters writers, IncidentModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(IncidentEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
