package io.vigil.query.check;

import io.vigil.api.contingency.ContingencyEvent;
import io.vigil.api.inspection.InspectionEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.selfcheck.SelfCheckEvent;
import io.vigil.api.zeroreport.ZeroReportEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.check")
class CheckProjection {

  private final BatchWriter<VigilEvent> writer;

  CheckProjection(BatchWriters writers, CheckModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(SelfCheckEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ZeroReportEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(InspectionEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ContingencyEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
