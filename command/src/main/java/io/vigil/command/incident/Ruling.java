package io.vigil.command.incident;

import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.AcceptIncident;
import io.vigil.api.incident.IncidentCommand.AdvanceAppeal;
import io.vigil.api.incident.IncidentCommand.AppealDecision;
import io.vigil.api.incident.IncidentCommand.CloseIncident;
import io.vigil.api.incident.IncidentCommand.DecideAppeal;
import io.vigil.api.incident.IncidentCommand.DecideIncident;
import io.vigil.api.incident.IncidentCommand.ExtendInvestigation;
import io.vigil.api.incident.IncidentCommand.InvestigateIncident;
import io.vigil.api.incident.IncidentCommand.PlanMeasure;
import io.vigil.api.incident.IncidentCommand.ProposeGrade;
import io.vigil.api.incident.IncidentCommand.RecordStatement;
import io.vigil.api.incident.IncidentCommand.RejectIncident;
import io.vigil.api.incident.IncidentCommand.ReportRectified;
import io.vigil.api.incident.IncidentCommand.ReturnProposal;
import io.vigil.api.incident.IncidentCommand.ServeNotice;
import io.vigil.api.incident.IncidentCommand.SettleAsLapse;
import io.vigil.api.incident.IncidentCommand.VerifyRectification;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.incident.IncidentEvent.IncidentAccepted;
import io.vigil.api.incident.IncidentEvent.IncidentAppealed;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentRectified;
import io.vigil.api.incident.IncidentEvent.IncidentRejected;
import io.vigil.api.incident.IncidentEvent.InvestigationBegun;
import io.vigil.api.incident.IncidentEvent.MeasurePlanned;
import io.vigil.api.incident.IncidentEvent.NoticeServed;
import io.vigil.api.incident.IncidentEvent.ProposalReturned;
import io.vigil.api.incident.IncidentEvent.RectificationVerified;
import io.vigil.api.incident.IncidentLimit;

/** What a step that is possible comes to. */
record Ruling(Hearing hearing) {

  IncidentEvent on(IncidentCommand.Step step) {
    if (step instanceof IncidentCommand.Decision decision) {
      new Competence(hearing).require(decision);
    }
    return switch (step) {
      case AcceptIncident c ->
          new IncidentAccepted(
              hearing.id(),
              hearing.subject(),
              c.note(),
              c.by(),
              c.at(),
              hearing.now(),
              hearing.due());
      case RejectIncident c ->
          new IncidentRejected(
              hearing.id(), hearing.subject(), c.reason(), c.by(), c.at(), hearing.now(), null);
      case InvestigateIncident c ->
          new InvestigationBegun(
              hearing.id(),
              hearing.panel(c.panel()),
              hearing.subject(),
              c.note(),
              c.by(),
              c.at(),
              hearing.now(),
              hearing.due());
      case RecordStatement c -> new Inquiry(hearing).statement(c);
      case ExtendInvestigation c -> new Inquiry(hearing).extension(c);
      case ProposeGrade c -> new Inquiry(hearing).proposal(c);
      case ReturnProposal c ->
          new ProposalReturned(
              hearing.id(),
              hearing.subject(),
              c.reason(),
              c.by(),
              c.at(),
              hearing.now(),
              hearing.due(IncidentLimit.RENEW, c));
      case DecideIncident c -> new Verdict(hearing).decision(c);
      case SettleAsLapse c -> new Verdict(hearing).lapse(c);
      case ServeNotice c ->
          new NoticeServed(
              hearing.id(),
              hearing.subject(),
              c.how(),
              c.by(),
              c.at(),
              hearing.now(),
              hearing.due(IncidentLimit.APPEAL, c));
      case AppealDecision c ->
          new IncidentAppealed(
              hearing.id(),
              hearing.subject(),
              c.grounds(),
              c.by(),
              c.at(),
              hearing.now(),
              hearing.due(IncidentLimit.APPEAL_INFORM, c));
      case AdvanceAppeal c -> new Appeal(hearing).advance(c);
      case DecideAppeal c -> new Appeal(hearing).decide(c);
      case PlanMeasure c ->
          new MeasurePlanned(
              hearing.id(),
              hearing.subject(),
              c.measure(),
              c.responsible(),
              c.dueOn(),
              c.by(),
              c.at(),
              hearing.now(),
              hearing.due());
      case ReportRectified c ->
          new IncidentRectified(
              hearing.id(),
              hearing.subject(),
              c.done(),
              c.by(),
              c.at(),
              hearing.now(),
              hearing.due(IncidentLimit.VERIFY, c));
      case VerifyRectification c ->
          new RectificationVerified(
              hearing.id(),
              c.effective(),
              hearing.subject(),
              c.note(),
              c.by(),
              c.at(),
              hearing.now(),
              c.effective() ? null : hearing.due(IncidentLimit.RECTIFY, c));
      case CloseIncident c ->
          new IncidentClosed(
              hearing.id(), hearing.subject(), c.note(), c.by(), c.at(), hearing.now(), null);
    };
  }
}
