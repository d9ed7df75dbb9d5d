package io.vigil.query.imports;

import io.vigil.api.imports.ImportEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.imports")
class ImportProjection {

  private final BatchWriter<ImportEvent> writer;

  ImportProjection(BatchWriters writers, ImportModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(ImportEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
