package io.vigil.query.delivery;

import io.vigil.api.delivery.DeliveryEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.delivery")
class DeliveryProjection {

  private final BatchWriter<DeliveryEvent> writer;

  DeliveryProjection(BatchWriters writers, DeliveryModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(DeliveryEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
