package io.vigil.query.diagnosis;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentEvent;
import io.vigil.api.attachment.AttachmentEvent.Attached;
import io.vigil.api.attachment.AttachmentEvent.AttachmentRemoved;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.contingency.ContingencyEvent.DrillHeld;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOpened;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisSubmitted;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.inspection.InspectionEvent.InspectionCarriedOut;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.review.ReviewEvent.ReviewAnnounced;
import io.vigil.api.review.ReviewEvent.ReviewConcluded;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckPlanned;
import io.vigil.api.standard.StandardEvent;
import io.vigil.api.standard.StandardEvent.ExecutionChecked;
import io.vigil.api.standard.StandardEvent.StandardIssued;
import io.vigil.api.standard.StandardEvent.StandardOverdue;
import io.vigil.api.standard.StandardEvent.StandardRetired;
import io.vigil.api.standard.StandardKind;
import io.vigil.api.survey.SurveyEvent.SurveyEvaluated;
import io.vigil.api.survey.SurveyEvent.SurveyOpened;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.projection.StoredFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What events leave in the folders of diagnosis points. A case says at its beginning what it is
 * about, and becomes evidence at its end; what is sealed says nothing and so becomes none.
 */
final class EvidenceRows {
  private final EvidenceTables tables;
  private final RegisterEvidence registers;

  EvidenceRows(EvidenceTables tables) {
    this.tables = tables;
    this.registers = new RegisterEvidence(tables);
  }

  void take(StoredFact<VigilEvent> fact) {
    switch (fact.event()) {
      case WarningRaised e -> about(e.warningId(), e.unit(), e.controlPoint(), null, fact);
      case IncidentReported e when !e.sealed() ->
          about(e.incidentId(), e.unit(), null, e.categoryName(), fact);
      case ComplaintReceived e when e.sealedFor() == null ->
          about(e.complaintId(), e.unit(), null, null, fact);
      case SelfCheckPlanned e -> about(e.checkId(), e.unit(), null, e.areaName(), fact);
      case DiagnosisOpened e ->
          about(e.diagnosisId(), e.unit(), null, e.cycle(), "level:" + e.level(), fact);
      case ReviewAnnounced e -> about(e.reviewId(), e.unit(), null, e.cycle(), fact);
      case SurveyOpened e ->
          about(
              e.surveyId(),
              e.unit(),
              e.controlPoint(),
              e.title(),
              "survey:" + e.respondents(),
              fact);
      default -> lands(fact);
    }
  }

  private void lands(StoredFact<VigilEvent> fact) {
    switch (fact.event()) {
      case WarningClosed e when e.reason() != CloseReason.COLLECTION_ENDED ->
          over(EvidenceKind.WARNING, e.warningId(), times(e.recordedAt(), e.recordedAt()), fact);
      case EffectVerified e when e.effective() ->
          over(EvidenceKind.EFFECT, e.warningId(), times(e.at(), e.recordedAt()), fact);
      case IncidentClosed e ->
          over(EvidenceKind.INCIDENT, e.incidentId(), times(e.at(), e.recordedAt()), fact);
      case ComplaintClosed e ->
          over(
              EvidenceKind.COMPLAINT,
              e.complaintId(),
              times(e.taken().at(), e.taken().recordedAt()),
              fact);
      case SelfCheckFinished e ->
          over(EvidenceKind.SELF_CHECK, e.checkId(), times(e.at(), e.recordedAt()), fact);
      case DiagnosisSubmitted e ->
          over(EvidenceKind.DIAGNOSIS, e.diagnosisId(), times(e.at(), e.recordedAt()), fact);
      case ReviewConcluded e ->
          over(EvidenceKind.REVIEW, e.reviewId(), times(e.at(), e.recordedAt()), fact);
      case SurveyEvaluated e ->
          over(EvidenceKind.SURVEY, e.surveyId(), times(e.at(), e.recordedAt()), fact);
      default -> alone(fact);
    }
  }

  private void alone(StoredFact<VigilEvent> fact) {
    switch (fact.event()) {
      case InspectionCarriedOut e ->
          tables.add(
              new EvidenceTables.Item(
                  EvidenceKind.INSPECTION,
                  e.inspectionId(),
                  e.inspectionId(),
                  e.unit(),
                  null,
                  null,
                  e.kind().name(),
                  null,
                  e.at(),
                  e.recordedAt(),
                  fact));
      case PlanVersionIssued e -> {
        about(e.planId(), e.unit(), null, e.name(), fact);
        String id = e.planId() + "|" + e.version();
        tables.add(
            EvidenceTables.Item.of(
                EvidenceKind.CONTINGENCY_PLAN,
                id,
                e.planId(),
                "V" + e.version(),
                times(e.at(), e.recordedAt()),
                fact));
      }
      case DrillHeld e ->
          tables.add(
              EvidenceTables.Item.of(
                  EvidenceKind.DRILL,
                  e.drillId(),
                  e.planId(),
                  null,
                  times(e.at(), e.recordedAt()),
                  fact));
      case LinesSet e when e.document() != null ->
          tables.add(
              new EvidenceTables.Item(
                  EvidenceKind.STANDARD,
                  e.controlPoint() + "|" + e.lines().validFrom(),
                  e.controlPoint(),
                  null,
                  e.controlPoint(),
                  null,
                  e.document(),
                  null,
                  e.recordedAt(),
                  e.recordedAt(),
                  fact));
      case StandardEvent e -> standard(e, fact);
      case AttachmentEvent e -> attachment(e, fact);
      default -> registers.take(fact);
    }
  }

  private void standard(StandardEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case StandardIssued e -> {
        about(e.standardId(), e.unit(), null, e.name(), fact);
        tables.add(
            new EvidenceTables.Item(
                e.kind() == StandardKind.RULE
                    ? EvidenceKind.REVISED_RULE
                    : EvidenceKind.REVISED_STANDARD,
                e.standardId() + "|" + e.version(),
                e.standardId(),
                e.unit(),
                null,
                null,
                named(e.name(), e.document()),
                e.group(),
                e.at(),
                e.recordedAt(),
                fact));
      }
      case ExecutionChecked e ->
          tables.add(
              EvidenceTables.Item.of(
                  EvidenceKind.EXECUTION_CHECK,
                  fact.eventId(),
                  e.standardId(),
                  null,
                  times(e.at(), e.recordedAt()),
                  fact));
      case StandardRetired e -> {}
      case StandardOverdue e -> {}
    }
  }

  private static String named(String name, @Nullable String document) {
    return document == null ? name : name + " " + document;
  }

  private void attachment(AttachmentEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case Attached e when e.kind() == AttachedTo.ELEMENT ->
          tables.add(
              new EvidenceTables.Item(
                  EvidenceKind.ATTACHMENT,
                  e.attachmentId(),
                  e.caseId(),
                  e.unit(),
                  null,
                  e.caseId(),
                  e.name(),
                  null,
                  e.at(),
                  e.recordedAt(),
                  fact));
      case Attached e -> {}
      case AttachmentRemoved e ->
          tables.remove(
              new EvidenceTables.Removal(e.attachmentId(), e.recordedAt(), fact.position()));
    }
  }

  private void about(
      String caseId,
      String unit,
      @Nullable String controlPoint,
      @Nullable String title,
      StoredFact<VigilEvent> fact) {
    about(caseId, unit, controlPoint, title, null, fact);
  }

  private void about(
      String caseId,
      String unit,
      @Nullable String controlPoint,
      @Nullable String title,
      @Nullable String topic,
      StoredFact<VigilEvent> fact) {
    tables.add(
        new EvidenceTables.Source(caseId, unit, controlPoint, title, topic, fact.position()));
  }

  private void over(
      EvidenceKind kind, String caseId, EvidenceTables.Times times, StoredFact<VigilEvent> fact) {
    tables.add(EvidenceTables.Item.of(kind, caseId, caseId, null, times, fact));
  }

  private static EvidenceTables.Times times(Instant at, Instant recordedAt) {
    return new EvidenceTables.Times(at, recordedAt);
  }
}
