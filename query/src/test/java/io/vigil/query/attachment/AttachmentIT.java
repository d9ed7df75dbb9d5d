package io.vigil.query.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentEvent.Attached;
import io.vigil.api.attachment.AttachmentEvent.AttachmentRemoved;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.TakenStep;
import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.Taken;
import io.vigil.api.contingency.ContingencyEvent.ActivationEnded;
import io.vigil.api.contingency.ContingencyEvent.DrillHeld;
import io.vigil.api.contingency.ContingencyEvent.MeasureTaken;
import io.vigil.api.contingency.ContingencyEvent.PlanActivated;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.contingency.FindContingencyPlans;
import io.vigil.api.contingency.FindContingencyPlans.Activation;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentSource;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two pieces of evidence of a finding, one of them removed, one of another, and some of requests
 * and incidents, of which one each is sealed.
 */
class AttachmentIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final Due REVIEW =
      Due.of("contingency.review", Facts.NOW, Facts.NOW.plus(Duration.ofDays(365)));

  @BeforeAll
  static void evidence() {
    readSide.given(
        attached("a-1", "f-1"),
        attached("a-2", "f-1"),
        attached("a-3", "f-2"),
        new AttachmentRemoved("a-2", "传错文件", OFFICE, Facts.NOW, Facts.NOW),
        received("c-open", null),
        received("c-sealed", "DISCIPLINE"),
        reported("i-open", false),
        reported("i-sealed", true),
        attached("a-4", AttachedTo.COMPLAINT, "c-open"),
        attached("a-5", AttachedTo.COMPLAINT, "c-sealed"),
        attached("a-6", AttachedTo.COMPLAINT, "c-not-known"),
        attached("a-7", AttachedTo.INCIDENT, "i-open"),
        attached("a-8", AttachedTo.INCIDENT, "i-sealed"),
        attached("a-9", AttachedTo.INCIDENT_MEASURE, "i-open~1"),
        attached("a-10", AttachedTo.INCIDENT_MEASURE, "i-sealed~1"),
        attached("a-11", AttachedTo.PLAN_ACTIVATION, "plan~open"),
        attached("a-12", AttachedTo.PLAN_ACTIVATION, "plan~sealed"));
    readSide.given(
        new PlanVersionIssued(
            "plan", "实训安全", "D02", 1, null, List.of(), OFFICE, Facts.NOW, Facts.NOW, REVIEW),
        activated("open", "漏水"),
        new MeasureTaken("plan", "open", "断水", OFFICE, Facts.NOW, Facts.NOW, REVIEW),
        new ActivationEnded("plan", "open", "修好", OFFICE, Facts.NOW, Facts.NOW, REVIEW),
        activated("sealed", "某某"),
        new MeasureTaken("plan", "sealed", "某某", OFFICE, Facts.NOW, Facts.NOW, REVIEW),
        new ActivationEnded("plan", "sealed", "某某", OFFICE, Facts.NOW, Facts.NOW, REVIEW),
        new DrillHeld("plan", "d", 320, "疏散", OFFICE, Facts.NOW, Facts.NOW, REVIEW));
  }

  private static PlanActivated activated(String id, String reason) {
    return new PlanActivated(
        "plan", id, "i-" + id, 1, reason, OFFICE, Facts.NOW, Facts.NOW, REVIEW);
  }

  private static ComplaintReceived received(String id, @Nullable String sealedFor) {
    return new ComplaintReceived(
        id,
        "D02",
        sealedFor == null ? ComplaintKind.COMPLAINT : ComplaintKind.REPORT,
        ComplaintLevel.COLLEGE,
        ComplaintChannel.WEB,
        null,
        null,
        sealedFor,
        "p|" + id,
        null,
        null,
        "漏水",
        "三楼走廊漏水",
        true,
        "hash-" + id,
        Facts.NOW,
        new Taken(OFFICE, Facts.NOW, Facts.NOW, List.of()));
  }

  private static IncidentReported reported(String id, boolean sealed) {
    return new IncidentReported(
        id,
        IncidentSource.OFFICE,
        null,
        "D02",
        List.of("D02"),
        "EXAM",
        "考试与成绩",
        "教学类",
        "教务处",
        sealed,
        Facts.NOW,
        LocalDate.of(2026, 11, 20),
        "2026-27",
        "2026-27/1",
        null,
        null,
        "2023",
        null,
        null,
        null,
        "incident|" + id,
        null,
        false,
        OFFICE,
        Facts.NOW,
        Facts.NOW,
        null,
        null);
  }

  private static Attached attached(String id, String finding) {
    return attached(id, AttachedTo.FINDING, finding);
  }

  private static Attached attached(String id, AttachedTo kind, String caseId) {
    return new Attached(
        id,
        kind,
        caseId,
        "D02",
        AttachmentForm.FILE,
        id + ".pdf",
        "application/pdf",
        9L,
        "a".repeat(64),
        null,
        null,
        null,
        OFFICE,
        Facts.NOW,
        Facts.NOW);
  }

  @Test
  void aCaseHasItsEvidenceWhatWasRemovedIncluded() {
    FindAttachments.Result found = find(FindAttachments.of(AttachedTo.FINDING, "f-1"));

    assertThat(found.items())
        .extracting(FindAttachments.Item::attachmentId)
        .containsExactly("a-1", "a-2");
    assertThat(found.items().getFirst().removed()).isNull();
    assertThat(found.items().getLast().removed())
        .isEqualTo(new FindAttachments.Removal(Facts.NOW, OFFICE, "传错文件"));
  }

  @Test
  void oneIsFoundByItsId() {
    assertThat(find(FindAttachments.one("a-3")).items()).hasSize(1);
    assertThat(find(FindAttachments.one("a-99")).items()).isEmpty();
  }

  @Test
  void whoReadsTheBoardsDoesNotLearnWhatSealedCasesAreAbout() {
    readSide.asBoardReader(
        () ->
            assertThat(
                    readSide
                        .jdbc()
                        .sql("SELECT attachment_id FROM board.attachment")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("a-1", "a-2", "a-3", "a-4", "a-7", "a-9", "a-11"));

    assertThat(find(FindAttachments.of(AttachedTo.COMPLAINT, "c-sealed")).items()).hasSize(1);
    assertThat(find(FindAttachments.of(AttachedTo.INCIDENT, "i-sealed")).items()).hasSize(1);
  }

  @Test
  void whatIsSaidOfAnActivationForASealedIncidentIsNotTold() {
    FindContingencyPlans.Item plan =
        readSide
            .query(new FindContingencyPlans("plan"), FindContingencyPlans.Result.class)
            .items()
            .getFirst();

    assertThat(plan.activations())
        .extracting(Activation::incidentId, Activation::reason, Activation::sealed)
        .containsExactly(tuple("i-open", "漏水", false), tuple(null, null, true));
    assertThat(plan.incidentId()).isNull();
    assertThat(readSide.query(new FindCheckHistory("plan"), FindCheckHistory.Result.class).steps())
        .extracting(TakenStep::note)
        .containsExactly("V1", "漏水", "断水", "修好", null, null, null, "疏散");
  }

  @Test
  void aRebuildChangesNothing() {
    FindAttachments.Result before = find(FindAttachments.of(AttachedTo.FINDING, "f-1"));

    readSide.get(Rebuilder.class).rebuild("query.attachment");

    assertThat(find(FindAttachments.of(AttachedTo.FINDING, "f-1"))).isEqualTo(before);
  }

  private static FindAttachments.Result find(FindAttachments query) {
    return readSide.query(query, FindAttachments.Result.class);
  }
}
