package io.vigil.query.reading;

import io.vigil.api.reading.ReadingEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.reading")
class ReadingProjection {

  private final BatchWriter<ReadingEvent> writer;

  ReadingProjection(BatchWriters writers, ReadingModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(ReadingEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
