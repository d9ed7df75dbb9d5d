package io.vigil.query.warning;

import io.vigil.api.warning.WarningEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.warning")
class WarningProjection {

  private final BatchWriter<WarningEvent> writer;

  WarningProjection(BatchWriters writers, WarningModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(WarningEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
