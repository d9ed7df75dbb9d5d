package io.vigil.query.register;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.standard.StandardEvent;
import io.vigil.api.targets.TargetEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.register")
class RegisterProjection {

  private final BatchWriter<VigilEvent> writer;

  RegisterProjection(BatchWriters writers, RegisterModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(TargetEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(StandardEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
