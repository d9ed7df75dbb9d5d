package io.vigil.query.signal;

import io.vigil.api.signal.SignalEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.signal")
class SignalProjection {

  private final BatchWriter<SignalEvent> writer;

  SignalProjection(BatchWriters writers, SignalModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(SignalEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
