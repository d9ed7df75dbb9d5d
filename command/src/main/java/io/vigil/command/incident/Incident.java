package io.vigil.command.incident;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import io.vigil.api.incident.IncidentCommand.PassIncidentTime;
import io.vigil.api.incident.IncidentCommand.PlanMeasure;
import io.vigil.api.incident.IncidentCommand.ProposeGrade;
import io.vigil.api.incident.IncidentCommand.RecordStatement;
import io.vigil.api.incident.IncidentCommand.RejectIncident;
import io.vigil.api.incident.IncidentCommand.ReportIncident;
import io.vigil.api.incident.IncidentCommand.ReportRectified;
import io.vigil.api.incident.IncidentCommand.ReturnProposal;
import io.vigil.api.incident.IncidentCommand.ServeNotice;
import io.vigil.api.incident.IncidentCommand.SettleAsLapse;
import io.vigil.api.incident.IncidentCommand.VerifyRectification;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentReceipt;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Moments;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/**
 * One incident or error. Every step first applies what fell due before it was taken, then asks
 * {@link Transitions} whether it is possible, then {@link Ruling} what it comes to.
 */
@Aggregate
@NullUnmarked
class Incident {
  @AggregateIdentifier private String id;
  private IncidentCase state;

  Incident() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  IncidentReceipt handle(ReportIncident command, Registry registry) {
    if (id == null) {
      apply(Reporting.report(command, registry));
    } else if (!command.source().isUnique()) {
      throw Rejection.conflict("incident.again", "Incident '%s' was reported before.", id);
    }
    return state.receipt();
  }

  @CommandHandler
  void handle(PassIncidentTime command, Registry registry) {
    passTime(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(AcceptIncident command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(RejectIncident command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(InvestigateIncident command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(RecordStatement command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(ExtendInvestigation command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(ProposeGrade command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(ReturnProposal command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(DecideIncident command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(SettleAsLapse command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(ServeNotice command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(AppealDecision command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(AdvanceAppeal command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(DecideAppeal command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(AssessIncident command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(PlanMeasure command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(ReportRectified command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(VerifyRectification command, Registry registry) {
    return take(command, registry);
  }

  @CommandHandler
  IncidentReceipt handle(CloseIncident command, Registry registry) {
    return take(command, registry);
  }

  private IncidentReceipt take(IncidentCommand.Step command, Registry registry) {
    Moments.check(command.at(), state.report().at(), registry.now());
    passTime(command, registry);
    Transitions.require(id, state.stateAt(command.at()), command.step());
    apply(new Ruling(new Hearing(state, registry)).on(command));
    return state.receipt();
  }

  private void passTime(IncidentCommand command, Registry registry) {
    for (var event = Overdue.next(state, command.at(), registry);
        event != null;
        event = Overdue.next(state, command.at(), registry)) {
      apply(event);
    }
  }

  @EventSourcingHandler
  void on(IncidentEvent event) {
    id = event.incidentId();
    state =
        event instanceof IncidentReported reported ? IncidentCase.of(reported) : state.after(event);
  }
}
