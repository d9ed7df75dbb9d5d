package io.vigil.query.diagnosis;

import io.vigil.api.attachment.AttachmentEvent;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.contingency.ContingencyEvent.DrillHeld;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.diagnosis.DiagnosisEvent;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.inspection.InspectionEvent.InspectionCarriedOut;
import io.vigil.api.matter.MatterEvent;
import io.vigil.api.meeting.MeetingEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.practice.PracticeEvent;
import io.vigil.api.report.ReportEvent;
import io.vigil.api.review.ReviewEvent;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckPlanned;
import io.vigil.api.standard.StandardEvent;
import io.vigil.api.studentform.StudentFormEvent;
import io.vigil.api.survey.SurveyEvent;
import io.vigil.api.targets.TargetEvent;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.projection.BatchWriter;
import io.vigil.query.projection.BatchWriters;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("query.diagnosis")
class DiagnosisProjection {

  private final BatchWriter<VigilEvent> writer;

  DiagnosisProjection(BatchWriters writers, DiagnosisModel model) {
    this.writer = writers.of(model);
  }

  @EventHandler
  void on(AttachmentEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ComplaintClosed event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ComplaintReceived event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(DrillHeld event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(PlanVersionIssued event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(LinesSet event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(DiagnosisEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(IncidentClosed event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(IncidentReported event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(InspectionCarriedOut event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ReviewEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(SelfCheckFinished event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(SelfCheckPlanned event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(StandardEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(SurveyEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(EffectVerified event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(WarningClosed event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(WarningRaised event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(MatterEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(MeetingEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(PracticeEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(ReportEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(TargetEvent event, EventMessage<?> message) {
    writer.add(message);
  }

  @EventHandler
  void on(StudentFormEvent event, EventMessage<?> message) {
    writer.add(message);
  }
}
