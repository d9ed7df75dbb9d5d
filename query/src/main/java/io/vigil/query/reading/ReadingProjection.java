package io.vigil.query.reading;

import io.vigil.api.imports.ImportEvent;
import io.vigil.api.reading.ReadingEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import io.vigil.query.projection.Statistics;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.reading")
class ReadingProjection {

  private final BatchWriter<ReadingEvent> writer;
  private final ReadingModel model;
  private final Statistics statistics;

  ReadingProjection(BatchWriters writers, ReadingModel model, Statistics statistics) {
    this.writer = writers.of(model);
    this.model = model;
    this.statistics = statistics;
  }

  @EventHandler
  void on(ReadingEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ImportEvent event) {
    statistics.after(event, model);
  }
}
