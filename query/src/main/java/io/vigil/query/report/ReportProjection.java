package io.vigil.query.report;

import io.vigil.api.report.ReportEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.report")
class ReportProjection {

  private final BatchWriter<ReportEvent> writer;

  ReportProjection(BatchWriters writers, ReportReadModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(ReportEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
