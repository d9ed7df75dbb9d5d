package io.vigil.query.complaint;

import io.vigil.api.complaint.ClusterEvent;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import io.vigil.query.projection.Statistics;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.complaint")
class ComplaintProjection {

  private final BatchWriter<VigilEvent> writer;
  private final ComplaintModel model;
  private final Statistics statistics;

  ComplaintProjection(BatchWriters writers, ComplaintModel model, Statistics statistics) {
    this.writer = writers.of(model);
    this.model = model;
    this.statistics = statistics;
  }

  @EventHandler
  void on(ComplaintEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ClusterEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ImportEvent event) {
    statistics.after(event, model);
  }
}
