package io.vigil.query.diagnosis;

import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.matter.MatterEvent.MatterClosed;
import io.vigil.api.matter.MatterEvent.MatterRecorded;
import io.vigil.api.meeting.MeetingEvent.MeetingCalled;
import io.vigil.api.meeting.MeetingEvent.MinutesRecorded;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.practice.PracticeEvent.PracticeProposed;
import io.vigil.api.practice.PracticeEvent.PracticeSettled;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.report.ReportEvent.ReportDrafted;
import io.vigil.api.report.ReportEvent.ReportFrozen;
import io.vigil.api.targets.TargetEvent.TargetConcluded;
import io.vigil.api.targets.TargetEvent.TargetIssued;
import io.vigil.query.projection.StoredFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What targets, meetings, matters, practices and reports leave in the folders. */
final class RegisterEvidence {
  private static final int TITLE = 60;

  private final EvidenceTables tables;

  RegisterEvidence(EvidenceTables tables) {
    this.tables = tables;
  }

  void take(StoredFact<VigilEvent> fact) {
    switch (fact.event()) {
      case TargetIssued e -> about(e.targetId(), e.unit(), Integer.toString(e.year()), null, fact);
      case MeetingCalled e -> about(e.meetingId(), e.unit(), e.title(), null, fact);
      case MatterRecorded e ->
          about(e.matterId(), e.unit(), shortened(e.text()), "matter:" + e.kind(), fact);
      case PracticeProposed e -> about(e.practiceId(), e.unit(), e.title(), null, fact);
      case ReportDrafted e -> about(e.reportId(), e.unit(), e.from() + "–" + e.to(), null, fact);
      default -> over(fact);
    }
  }

  private void over(StoredFact<VigilEvent> fact) {
    switch (fact.event()) {
      case TargetConcluded e ->
          over(EvidenceKind.TARGET, e.targetId(), e.at(), e.recordedAt(), fact);
      case MinutesRecorded e ->
          over(EvidenceKind.MEETING, e.meetingId(), e.at(), e.recordedAt(), fact);
      case MatterClosed e -> over(EvidenceKind.MATTER, e.matterId(), e.at(), e.recordedAt(), fact);
      case PracticeSettled e when e.state() == PracticeState.ADOPTED ->
          over(EvidenceKind.PRACTICE, e.practiceId(), e.at(), e.recordedAt(), fact);
      case ReportFrozen e -> over(EvidenceKind.REPORT, e.reportId(), e.at(), e.recordedAt(), fact);
      default -> {}
    }
  }

  /** By whole characters: half of one is none. */
  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= TITLE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TITLE)) + "…";
  }

  private void about(
      String caseId,
      @Nullable String unit,
      String title,
      @Nullable String topic,
      StoredFact<VigilEvent> fact) {
    tables.add(new EvidenceTables.Source(caseId, unit, null, title, topic, fact.position()));
  }

  private void over(
      EvidenceKind kind,
      String caseId,
      Instant at,
      Instant recordedAt,
      StoredFact<VigilEvent> fact) {
    tables.add(
        EvidenceTables.Item.of(
            kind, caseId, caseId, null, new EvidenceTables.Times(at, recordedAt), fact));
  }
}
