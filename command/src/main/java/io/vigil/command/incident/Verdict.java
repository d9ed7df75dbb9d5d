package io.vigil.command.incident;

import io.vigil.api.casework.Due;
import io.vigil.api.incident.Concerned;
import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.DecideIncident;
import io.vigil.api.incident.IncidentCommand.RejectIncident;
import io.vigil.api.incident.IncidentCommand.ReturnProposal;
import io.vigil.api.incident.IncidentCommand.ServeNotice;
import io.vigil.api.incident.IncidentCommand.SettleAsLapse;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentRejected;
import io.vigil.api.incident.IncidentEvent.NoticeServed;
import io.vigil.api.incident.IncidentEvent.ProposalReturned;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.incident.Quorum;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a case is decided: with a grade, or as an error. */
record Verdict(Hearing hearing) {

  IncidentDecided decision(DecideIncident c) {
    Votes.check(c);
    Severity proposed = hearing.state().decided();
    Severity severity = c.severity() == null ? proposed : c.severity();
    if (severity != proposed) {
      Hearing.required("reason", c.reason(), "the grade is not the proposed one");
    }
    return decided(
        c,
        severity,
        hearing.state().quantity(),
        hearing.state().person(),
        c.reason(),
        c.consequences(),
        hearing.panel(c.panel()),
        c.document(),
        c.authority(),
        severity.isIncident() ? hearing.due(IncidentLimit.NOTIFY, c) : null,
        c.quorum());
  }

  IncidentDecided lapse(SettleAsLapse c) {
    Quantity quantity = c.quantity() == null ? hearing.state().quantity() : c.quantity();
    Severity computed = Reporting.proposed(hearing.rules(), quantity);
    if (computed != null && computed.isIncident()) {
      Hearing.required(
          "measure", c.measure(), "by the rules it is more than an error; say why not");
    }
    return decided(
        c,
        Severity.LAPSE,
        quantity,
        hearing.named(c.person()),
        c.measure(),
        List.of(),
        List.of(),
        null,
        c.authority(),
        null,
        null);
  }

  private IncidentDecided decided(
      IncidentCommand.Step c,
      Severity severity,
      @Nullable Quantity quantity,
      @Nullable String person,
      @Nullable String reason,
      List<String> consequences,
      List<PanelMember> panel,
      @Nullable String document,
      Authority authority,
      @Nullable Due due,
      @Nullable Quorum quorum) {
    return new IncidentDecided(
        hearing.id(),
        hearing.state().unit(),
        hearing.state().report().unitPath(),
        hearing.state().report().category(),
        hearing.state().report().schoolYear(),
        hearing.state().report().term(),
        quantity,
        hearing.state().report().ruleBook(),
        hearing.state().grade(),
        severity,
        person,
        Concerned.subject(hearing.id()),
        reason,
        consequences,
        panel,
        document,
        authority,
        c.by(),
        c.at(),
        hearing.now(),
        due,
        hearing.rules().direct(),
        quorum);
  }

  ProposalReturned returned(ReturnProposal c) {
    return new ProposalReturned(
        hearing.id(),
        hearing.subject(),
        c.reason(),
        c.by(),
        c.at(),
        hearing.now(),
        hearing.due(IncidentLimit.RENEW, c));
  }

  IncidentRejected rejected(RejectIncident c) {
    return new IncidentRejected(
        hearing.id(), hearing.subject(), c.reason(), c.by(), c.at(), hearing.now(), null);
  }

  NoticeServed served(ServeNotice c) {
    return new NoticeServed(
        hearing.id(),
        hearing.subject(),
        c.how(),
        c.by(),
        c.at(),
        hearing.now(),
        hearing.due(IncidentLimit.APPEAL, c));
  }
}
