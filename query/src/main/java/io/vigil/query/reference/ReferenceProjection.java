package io.vigil.query.reference;

import io.vigil.api.calendar.CalendarEvent.BreakDeclared;
import io.vigil.api.calendar.CalendarEvent.CalendarRevised;
import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.api.controlpoint.ControlPointEvent;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.unit.UnitEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import io.vigil.query.projection.Statistics;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.reference")
class ReferenceProjection {

  private final BatchWriter<VigilEvent> writer;
  private final ReferenceModel model;
  private final Statistics statistics;

  ReferenceProjection(BatchWriters writers, ReferenceModel model, Statistics statistics) {
    this.writer = writers.of(model);
    this.model = model;
    this.statistics = statistics;
  }

  @EventHandler
  void on(UnitEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ControlPointEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(TermDated event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(DayDeclared event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(BreakDeclared event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(CalendarRevised event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ImportEvent event) {
    statistics.after(event, model);
  }
}
