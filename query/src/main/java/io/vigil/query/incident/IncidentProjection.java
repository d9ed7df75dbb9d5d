package io.vigil.query.incident;

import io.vigil.api.imports.ImportEvent;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import io.vigil.query.projection.Statistics;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.incident")
class IncidentProjection {

  private final BatchWriter<IncidentEvent> writer;
  private final IncidentModel model;
  private final Statistics statistics;

  IncidentProjection(BatchWriters writers, IncidentModel model, Statistics statistics) {
    this.writer = writers.of(model);
    this.model = model;
    this.statistics = statistics;
  }

  @EventHandler
  void on(IncidentEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ImportEvent event) {
    statistics.after(event, model);
  }
}
