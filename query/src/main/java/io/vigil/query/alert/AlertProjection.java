package io.vigil.query.alert;

import io.vigil.api.alert.AlertEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.alert")
class AlertProjection {

  private final BatchWriter<AlertEvent> writer;

  AlertProjection(BatchWriters writers, AlertModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(AlertEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
