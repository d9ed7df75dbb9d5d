package io.vigil.query.register;

import io.vigil.api.framework.FrameworkEvent;
import io.vigil.api.matter.MatterEvent;
import io.vigil.api.meeting.MeetingEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.practice.PracticeEvent;
import io.vigil.api.standard.StandardEvent;
import io.vigil.api.survey.SurveyEvent;
import io.vigil.api.targets.TargetEvent;
import io.vigil.api.task.TaskEvent;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.register")
class RegisterProjection {

  private final BatchWriter<VigilEvent> writer;

  RegisterProjection(BatchWriters writers, RegisterModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(TargetEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(StandardEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(MatterEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(PracticeEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(MeetingEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(SurveyEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(TaskEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(FrameworkEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
