package io.vigil.command.incident;

import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.AcceptIncident;
import io.vigil.api.incident.IncidentCommand.AdvanceAppeal;
import io.vigil.api.incident.IncidentCommand.AppealDecision;
import io.vigil.api.incident.IncidentCommand.AssessIncident;
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

/** What a step that is possible comes to. */
record Ruling(Hearing hearing) {

  IncidentEvent on(IncidentCommand.Step step) {
    if (step instanceof IncidentCommand.Decision decision) {
      new Competence(hearing).require(decision);
    }
    return switch (step) {
      case AcceptIncident c -> new Inquiry(hearing).accepted(c);
      case RejectIncident c -> new Verdict(hearing).rejected(c);
      case InvestigateIncident c -> new Inquiry(hearing).begun(c);
      case RecordStatement c -> new Inquiry(hearing).statement(c);
      case ExtendInvestigation c -> new Inquiry(hearing).extension(c);
      case ProposeGrade c -> new Inquiry(hearing).proposal(c);
      case ReturnProposal c -> new Verdict(hearing).returned(c);
      case DecideIncident c -> new Verdict(hearing).decision(c);
      case SettleAsLapse c -> new Verdict(hearing).lapse(c);
      case ServeNotice c -> new Verdict(hearing).served(c);
      case AppealDecision c -> new Appeal(hearing).filed(c);
      case AdvanceAppeal c -> new Appeal(hearing).advance(c);
      case DecideAppeal c -> new Appeal(hearing).decide(c);
      case AssessIncident c -> new Rectification(hearing).assessed(c);
      case PlanMeasure c -> new Rectification(hearing).planned(c);
      case ReportRectified c -> new Rectification(hearing).reported(c);
      case VerifyRectification c -> new Rectification(hearing).verified(c);
      case CloseIncident c -> new Rectification(hearing).closed(c);
    };
  }
}
