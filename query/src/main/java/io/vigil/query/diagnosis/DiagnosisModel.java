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
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Self-diagnoses, reviews and evidence; each event becomes rows that no later one changes. */
@Component
class DiagnosisModel implements ReadModel<VigilEvent> {
  static final List<Class<?>> EVENTS =
      List.of(
          DiagnosisEvent.class,
          StudentFormEvent.class,
          ReviewEvent.class,
          WarningRaised.class,
          WarningClosed.class,
          EffectVerified.class,
          IncidentReported.class,
          IncidentClosed.class,
          ComplaintReceived.class,
          ComplaintClosed.class,
          SelfCheckPlanned.class,
          SelfCheckFinished.class,
          InspectionCarriedOut.class,
          PlanVersionIssued.class,
          DrillHeld.class,
          LinesSet.class,
          StandardEvent.class,
          SurveyEvent.class,
          TargetEvent.class,
          MeetingEvent.class,
          MatterEvent.class,
          PracticeEvent.class,
          ReportEvent.class,
          AttachmentEvent.class);

  private final JdbcTemplate jdbc;

  DiagnosisModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "diagnosis";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return EVENTS.stream().anyMatch(type -> type.isAssignableFrom(payloadType));
  }

  @Override
  public void write(List<StoredFact<VigilEvent>> facts, Slot slot) {
    var diagnoses = new DiagnosisRows();
    var reviews = new ReviewRows();
    var students = new StudentFormRows();
    var tables = new EvidenceTables();
    var evidence = new EvidenceRows(tables);
    for (StoredFact<VigilEvent> fact : facts) {
      if (fact.event() instanceof DiagnosisEvent e) {
        diagnoses.take(e, fact);
      } else if (fact.event() instanceof ReviewEvent e) {
        reviews.take(e, fact);
      } else if (fact.event() instanceof StudentFormEvent e) {
        students.take(e, fact);
        continue;
      }
      evidence.take(fact);
    }
    diagnoses.write(jdbc, slot);
    reviews.write(jdbc, slot);
    students.write(jdbc, slot);
    tables.write(jdbc, slot);
  }
}
