package io.vigil.query.finding;

import io.vigil.api.finding.FindingEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.finding")
class FindingProjection {

  private final BatchWriter<FindingEvent> writer;

  FindingProjection(BatchWriters writers, FindingModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(FindingEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
