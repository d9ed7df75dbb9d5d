package io.vigil.query.tally;

import io.vigil.api.imports.ImportEvent;
import io.vigil.api.tally.TallyEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import io.vigil.query.projection.Statistics;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.tally")
class TallyProjection {

  private final BatchWriter<TallyEvent> writer;
  private final TallyModel model;
  private final Statistics statistics;

  TallyProjection(BatchWriters writers, TallyModel model, Statistics statistics) {
    this.writer = writers.of(model);
    this.model = model;
    this.statistics = statistics;
  }

  @EventHandler
  void on(TallyEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ImportEvent event) {
    statistics.after(event, model);
  }
}
