package io.vigil.query.tally;

import io.vigil.api.tally.TallyEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.tally")
class TallyProjection {

  private final BatchWriter<TallyEvent> writer;

  TallyProjection(BatchWriters writers, TallyModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(TallyEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
