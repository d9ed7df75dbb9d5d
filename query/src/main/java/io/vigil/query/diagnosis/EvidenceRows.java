package io.vigil.query.diagnosis;

import io.vigil.api.attachment.AttachedTo;
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

  EvidenceRows(EvidenceTables tables) {
    this.tables = tables;
  }

  void take(StoredFact<VigilEvent> fact) {
    switch (fact.event()) {
      case WarningRaised e -> about(e.warningId(), e.unit(), e.controlPoint(), null, fact);
      case IncidentReported e when !e.sealed() ->
          about(e.incidentId(), e.unit(), null, e.categoryName(), fact);
      case ComplaintReceived e when e.sealedFor() == null ->
          about(e.complaintId(), e.unit(), null, null, fact);
      case SelfCheckPlanned e -> about(e.checkId(), e.unit(), null, e.areaName(), fact);
      case DiagnosisOpened e -> about(e.diagnosisId(), e.unit(), null, e.cycle(), fact);
      case ReviewAnnounced e -> about(e.reviewId(), e.unit(), null, e.cycle(), fact);
      default -> lands(fact);
    }
  }

  private void lands(StoredFact<VigilEvent> fact) {
    switch (fact.event()) {
      case WarningClosed e when e.reason() != CloseReason.COLLECTION_ENDED ->
          over(EvidenceKind.WARNING, e.warningId(), e.recordedAt(), fact);
      case EffectVerified e when e.effective() ->
          over(EvidenceKind.EFFECT, e.warningId(), e.at(), fact);
      case IncidentClosed e -> over(EvidenceKind.INCIDENT, e.incidentId(), e.at(), fact);
      case ComplaintClosed e -> over(EvidenceKind.COMPLAINT, e.complaintId(), e.taken().at(), fact);
      case SelfCheckFinished e -> over(EvidenceKind.SELF_CHECK, e.checkId(), e.at(), fact);
      case DiagnosisSubmitted e -> over(EvidenceKind.DIAGNOSIS, e.diagnosisId(), e.at(), fact);
      case ReviewConcluded e -> over(EvidenceKind.REVIEW, e.reviewId(), e.at(), fact);
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
                  e.at(),
                  fact));
      case PlanVersionIssued e -> {
        about(e.planId(), e.unit(), null, e.name(), fact);
        String id = e.planId() + "|" + e.version();
        tables.add(
            item(EvidenceKind.CONTINGENCY_PLAN, id, e.planId(), "V" + e.version(), e.at(), fact));
      }
      case DrillHeld e ->
          tables.add(item(EvidenceKind.DRILL, e.drillId(), e.planId(), null, e.at(), fact));
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
                  e.recordedAt(),
                  fact));
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
                  e.at(),
                  fact));
      case AttachmentRemoved e ->
          tables.remove(new EvidenceTables.Removal(e.attachmentId(), fact.position()));
      default -> {}
    }
  }

  private void about(
      String caseId,
      String unit,
      @Nullable String controlPoint,
      @Nullable String title,
      StoredFact<VigilEvent> fact) {
    tables.add(new EvidenceTables.Source(caseId, unit, controlPoint, title, fact.position()));
  }

  private void over(EvidenceKind kind, String caseId, Instant at, StoredFact<VigilEvent> fact) {
    tables.add(item(kind, caseId, caseId, null, at, fact));
  }

  private static EvidenceTables.Item item(
      EvidenceKind kind,
      String id,
      String caseId,
      @Nullable String title,
      Instant at,
      StoredFact<VigilEvent> fact) {
    return new EvidenceTables.Item(kind, id, caseId, null, null, null, title, at, fact);
  }
}
