package io.vigil.query.doubt;

import io.vigil.api.doubt.DoubtEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.doubt")
class DoubtProjection {

  private final BatchWriter<DoubtEvent> writer;

  DoubtProjection(BatchWriters writers, DoubtModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(DoubtEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
