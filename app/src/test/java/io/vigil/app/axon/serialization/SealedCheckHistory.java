package io.vigil.app.axon.serialization;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentEvent.Attached;
import io.vigil.api.attachment.AttachmentEvent.AttachmentRemoved;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.complaint.Closing;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.vigil.api.complaint.ComplaintEvent.ComplaintExtended;
import io.vigil.api.complaint.ComplaintEvent.ComplaintNotAccepted;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReopened;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTransferred;
import io.vigil.api.complaint.ComplaintEvent.ComplaintWithdrawn;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToAppeal;
import io.vigil.api.complaint.Escalation;
import io.vigil.api.complaint.Taken;
import io.vigil.api.contingency.ContingencyEvent.ActivationEnded;
import io.vigil.api.contingency.ContingencyEvent.DrillHeld;
import io.vigil.api.contingency.ContingencyEvent.MeasureTaken;
import io.vigil.api.contingency.ContingencyEvent.PlanActivated;
import io.vigil.api.contingency.ContingencyEvent.PlanWithdrawn;
import io.vigil.api.inspection.InspectionEvent.InspectionCalledOff;
import io.vigil.api.inspection.InspectionEvent.InspectionCarriedOut;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingNoted;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingRechecked;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.Observed;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.selfcheck.CheckedItem;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckCalledOff;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingClosed;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingNoted;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportCorrected;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportFiled;
import io.vigil.app.axon.serialization.History.Sample;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Samples of requests, checks, plans and evidence in which what is said is sealed. */
final class SealedCheckHistory {
  private static final Instant AT = Instant.parse("2026-11-26T01:30:00Z");
  private static final By BY = new By("u-1", "DEPARTMENT", "page", "u-2");
  private static final Due DUE =
      Due.of("inspection.recheck", AT, Instant.parse("2026-12-03T15:59:59Z"));
  private static final Taken TAKEN = new Taken(BY, AT, AT, List.of(DUE));
  private static final String ID = "c-1";
  private static final String PERSON = "complainant|u-7";
  private static final String SAID = "王芳已到岗";

  private SealedCheckHistory() {}

  static Stream<Sample> samples() {
    return Stream.of(ofRequests(), ofChecks(), ofPlans(), ofEvidence())
        .flatMap(events -> events)
        .map(event -> Sample.of(event, "-sealed"));
  }

  private static Stream<VigilEvent> ofRequests() {
    return Stream.of(
        new ComplaintNotAccepted(ID, SAID, TAKEN, PERSON),
        new ComplaintExtended(ID, SAID, AT, TAKEN, PERSON),
        new ComplaintReopened(ID, SAID, TAKEN, PERSON),
        new ComplaintEscalated(ID, Escalation.DECIDED, SAID, TAKEN, PERSON),
        new ComplaintClosed(ID, Closing.SETTLED, SAID, TAKEN, PERSON),
        new ComplaintWithdrawn(ID, SAID, TAKEN, PERSON),
        new ComplaintTransferred(ID, "市场监管部门", SAID, TAKEN, PERSON),
        new ConvertedToAppeal(ID, SAID, TAKEN, PERSON));
  }

  private static Stream<VigilEvent> ofChecks() {
    var observed = new Observed("实训楼 301", null, "T-1", null, null, 38, 40, null, SAID);
    return Stream.of(
        new InspectionCarriedOut(
            ID, InspectionKind.OBSERVATION, "FACULTY", observed, false, BY, AT, AT, DUE),
        new InspectionFindingNoted(ID, "f-1", SAID, null, DUE, BY, AT, AT, DUE),
        new InspectionFindingRechecked(ID, "f-1", true, SAID, null, BY, AT, AT, null),
        new InspectionCalledOff(ID, SAID, BY, AT, AT, null),
        new SelfCheckFindingNoted(ID, "f-1", null, SAID, DUE, BY, AT, AT, DUE),
        new SelfCheckFinished(
            ID, List.of(new CheckedItem("签字", false, SAID)), SAID, false, BY, AT, AT, DUE),
        new SelfCheckFindingClosed(ID, "f-1", SAID, false, BY, AT, AT, null),
        new SelfCheckCalledOff(ID, SAID, BY, AT, AT, null),
        new ZeroReportFiled(ID, "FACULTY", "2026-10", false, SAID, BY, AT, AT),
        new ZeroReportCorrected(ID, "FACULTY", "2026-10", false, SAID, BY, AT, AT));
  }

  private static Stream<VigilEvent> ofPlans() {
    return Stream.of(
        new DrillHeld(ID, "d-1", 320, SAID, BY, AT, AT, DUE),
        new PlanActivated(ID, "act-1", "i-1", 3, SAID, BY, AT, AT, DUE),
        new MeasureTaken(ID, "act-1", SAID, BY, AT, AT, DUE),
        new ActivationEnded(ID, "act-1", SAID, BY, AT, AT, DUE),
        new PlanWithdrawn(ID, SAID, BY, AT, AT, null));
  }

  private static Stream<VigilEvent> ofEvidence() {
    return Stream.of(
        new Attached(
            "a-1",
            AttachedTo.INCIDENT,
            "i-1",
            "FACULTY",
            AttachmentForm.LINK,
            "王芳的说明",
            null,
            null,
            null,
            "https://www.example.edu.cn/wangfang.html",
            null,
            SAID,
            BY,
            AT,
            AT),
        new AttachmentRemoved("a-1", SAID, BY, AT, AT));
  }
}
