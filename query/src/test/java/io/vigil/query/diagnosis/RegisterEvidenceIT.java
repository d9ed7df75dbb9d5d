package io.vigil.query.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.diagnosis.CountEvidence;
import io.vigil.api.diagnosis.EvidenceFolder;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.api.matter.MatterEvent.MatterClosed;
import io.vigil.api.matter.MatterEvent.MatterRecorded;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.meeting.MeetingEvent.MeetingCalled;
import io.vigil.api.meeting.MeetingEvent.MinutesRecorded;
import io.vigil.api.practice.PracticeEvent.PracticeProposed;
import io.vigil.api.practice.PracticeEvent.PracticeSettled;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.report.ReportEvent.ReportDrafted;
import io.vigil.api.report.ReportEvent.ReportFrozen;
import io.vigil.api.targets.AttainmentGrade;
import io.vigil.api.targets.TargetEvent.TargetConcluded;
import io.vigil.api.targets.TargetEvent.TargetIssued;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A year's targets, a meeting, a finding, a hazard, two cases and a report, some of them done. */
class RegisterEvidenceIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant DONE = Instant.parse("2026-06-12T01:00:00Z");
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");

  @BeforeAll
  static void aYear() {
    readSide.given(
        Facts.unit("EC", UnitKind.SCHOOL, null),
        new TargetIssued("g-1", "EC", 2025, null, List.of(), OFFICE, AT, AT),
        new TargetConcluded("g-1", 91, AttainmentGrade.REACHED, null, "完成", OFFICE, DONE, DONE),
        new MeetingCalled("m-1", "EC", "三月例会", AT, List.of(), OFFICE, AT, AT, null),
        new MeetingCalled("m-2", "EC", "六月例会", DONE, List.of(), OFFICE, DONE, DONE, null),
        new MinutesRecorded("m-1", "纪要", List.of(), OFFICE, DONE, DONE),
        matter("f-1", MatterKind.EXTERNAL_FINDING),
        matter("h-1", MatterKind.HAZARD),
        new MatterClosed("f-1", "销号", OFFICE, DONE, DONE, null),
        practice("p-1"),
        practice("p-2"),
        settled("p-1", PracticeState.ADOPTED),
        settled("p-2", PracticeState.DECLINED),
        new ReportDrafted(
            "r-1", "2023-24", "2025-26", null, "zh", "1", "{}", "0", List.of(), OFFICE, AT, AT,
            null),
        new ReportFrozen("r-1", "1", "0", List.of(), OFFICE, DONE, DONE));
  }

  private static MatterRecorded matter(String id, MatterKind kind) {
    return new MatterRecorded(
        id, kind, "EC", null, "省督导组", "实训室台账不全", MatterGrade.GENERAL, OFFICE, AT, AT, null);
  }

  private static PracticeProposed practice(String id) {
    return new PracticeProposed(
        id, PracticeKind.GOOD_PRACTICE, "EC", "订单班", "成效", null, OFFICE, AT, AT);
  }

  private static PracticeSettled settled(String id, PracticeState state) {
    return new PracticeSettled(id, state, null, "审定", OFFICE, DONE, DONE);
  }

  @Test
  void whatIsDoneLandsInFoldersAndWhatIsNotDoesNot() {
    assertThat(
            readSide.query(new CountEvidence(null, List.of()), CountEvidence.Result.class).rows())
        .extracting(CountEvidence.Row::kind, CountEvidence.Row::group, CountEvidence.Row::count)
        .containsExactlyInAnyOrder(
            tuple(EvidenceKind.TARGET, null, 1L),
            tuple(EvidenceKind.MEETING, null, 1L),
            tuple(EvidenceKind.MATTER, "matter:EXTERNAL_FINDING", 1L),
            tuple(EvidenceKind.PRACTICE, null, 1L),
            tuple(EvidenceKind.REPORT, null, 1L));
  }

  @Test
  void aFolderAsksForMattersByWhatTheyAre() {
    var folder = new EvidenceFolder(List.of(), null, List.of(), List.of("matter:EXTERNAL_FINDING"));
    assertThat(
            readSide
                .query(
                    new FindEvidence(folder, FindEvidence.Filter.NONE, null, List.of(), 0, 10),
                    FindEvidence.Result.class)
                .items())
        .extracting(FindEvidence.Item::caseId, FindEvidence.Item::title)
        .containsExactly(tuple("f-1", "实训室台账不全"));
  }
}
