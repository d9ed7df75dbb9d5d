package io.vigil.query.response;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.warning.ResponseEvent;
import io.vigil.api.warning.WarningEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.response")
class ResponseProjection {

  private final ResponseModel model;
  private final BatchWriter<VigilEvent> writer;

  ResponseProjection(BatchWriters writers, ResponseModel model) {
    this.model = model;
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(ResponseEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(WarningEvent event, EventMessage<?> message) {
    if (model.concerns(event)) {
      writer.add(message);
    }
  }
}
