package io.vigil.app.axon.serialization;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.complaint.Closing;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ClusterEvent.ComplaintCounted;
import io.vigil.api.complaint.ClusterEvent.ComplaintUncounted;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAccepted;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAcknowledged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAssigned;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.vigil.api.complaint.ComplaintEvent.ComplaintExtended;
import io.vigil.api.complaint.ComplaintEvent.ComplaintMerged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintNotAccepted;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReopened;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReplied;
import io.vigil.api.complaint.ComplaintEvent.ComplaintStepOverdue;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTransferred;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTriaged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintWithdrawn;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToAppeal;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToIncident;
import io.vigil.api.complaint.ComplaintEvent.InvestigationBegun;
import io.vigil.api.complaint.ComplaintEvent.JudgementReminded;
import io.vigil.api.complaint.ComplaintEvent.ProgressNoted;
import io.vigil.api.complaint.ComplaintEvent.ReplyJudged;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.complaint.Escalation;
import io.vigil.api.complaint.Taken;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a request may go through, as it is stored. */
final class ComplaintSamples {
  private static final Instant AT = Instant.parse("2026-11-20T00:00:00.123Z");
  private static final Instant DUE = Instant.parse("2026-11-27T15:59:59Z");
  private static final String ID = "01933f6e-0000-7d52-9a5e-0c6a3e9f1d21";
  private static final String PERSON = "complainant|" + ID;
  private static final ComplaintObject PLACE = new ComplaintObject("第二食堂", "OFFICE", "食堂餐饮");
  private static final Taken TAKEN =
      new Taken(
          new By("u-1", "QUALITY_OFFICE", "page", "u-2"),
          AT,
          AT,
          List.of(
              new Due(
                  "complaint.reply",
                  AT,
                  DUE,
                  LocalDate.parse("2026-11-23"),
                  LocalDate.parse("2026-11-24"))));

  private ComplaintSamples() {}

  static List<VigilEvent> events() {
    return List.of(
        new ComplaintReceived(
            ID,
            "OFFICE",
            ComplaintKind.COMPLAINT,
            ComplaintLevel.COLLEGE,
            ComplaintChannel.QR,
            "食堂餐饮",
            "第二食堂",
            "DISCIPLINE",
            PERSON,
            "王芳",
            "13800000000",
            "饭菜有异物",
            "午餐的菜里有虫。",
            false,
            "ab".repeat(32),
            DUE,
            TAKEN),
        new ComplaintAcknowledged(ID, TAKEN),
        new ComplaintTriaged(
            ID,
            ComplaintKind.REPORT,
            "OFFICE",
            ComplaintLevel.COLLEGE,
            "食堂餐饮",
            "DISCIPLINE",
            TAKEN),
        new ComplaintAccepted(ID, TAKEN),
        new ComplaintNotAccepted(ID, "不属于学校职责", TAKEN, null),
        new ComplaintAssigned(ID, "OFFICE", TAKEN),
        new InvestigationBegun(ID, TAKEN),
        new ProgressNoted(ID, PERSON, "已到后厨检查", true, TAKEN),
        new ComplaintExtended(ID, "等待检测报告", DUE, TAKEN, null),
        new ComplaintReplied(ID, PERSON, "已更换供应商", DUE, TAKEN),
        new ReplyJudged(ID, false, PERSON, "还是有", TAKEN),
        new ComplaintReopened(ID, "再次核查", TAKEN, null),
        new ComplaintEscalated(ID, Escalation.DECIDED, "涉及多个部门", TAKEN, null),
        new ComplaintClosed(ID, Closing.SETTLED, "已电话回访", TAKEN, null),
        new ComplaintWithdrawn(ID, "问题已解决", TAKEN, null),
        new ComplaintMerged(ID, "01933f6e-0000-7d52-9a5e-0c6a3e9f1d22", TAKEN),
        new ComplaintTransferred(ID, "市场监管部门", "属其职责", TAKEN, null),
        new ConvertedToIncident(ID, "01933f6e-0000-7d52-9a5e-0c6a3e9f1d23", TAKEN),
        new ConvertedToAppeal(ID, "对处分有异议", TAKEN, null),
        new ComplaintStepOverdue(
            ID, "complaint.reply", "OFFICE", ComplaintLevel.DEPARTMENT, Colour.BLUE, TAKEN),
        new JudgementReminded(ID, TAKEN),
        new ComplaintCounted(PLACE.id(), PLACE, ID, AT, AT),
        new ComplaintUncounted(PLACE.id(), PLACE, ID, AT, AT),
        new ClusterFound(PLACE.id(), PLACE, ID, Colour.YELLOW, List.of(ID, "c-2"), AT, AT));
  }
}
