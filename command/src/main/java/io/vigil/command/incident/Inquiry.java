package io.vigil.command.incident;

import io.vigil.api.casework.Due;
import io.vigil.api.incident.Concerned;
import io.vigil.api.incident.IncidentCommand.AcceptIncident;
import io.vigil.api.incident.IncidentCommand.ExtendInvestigation;
import io.vigil.api.incident.IncidentCommand.InvestigateIncident;
import io.vigil.api.incident.IncidentCommand.ProposeGrade;
import io.vigil.api.incident.IncidentCommand.RecordStatement;
import io.vigil.api.incident.IncidentEvent.GradeProposed;
import io.vigil.api.incident.IncidentEvent.IncidentAccepted;
import io.vigil.api.incident.IncidentEvent.InvestigationBegun;
import io.vigil.api.incident.IncidentEvent.StatementRecorded;
import io.vigil.api.incident.IncidentEvent.TimeExtended;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;

/** What the unit that looks into a case finds, up to the grade that it proposes. */
record Inquiry(Hearing hearing) {

  StatementRecorded statement(RecordStatement c) {
    String person = hearing.named(c.person());
    return new StatementRecorded(
        hearing.id(),
        person,
        Concerned.subject(hearing.id()),
        c.statement(),
        c.statement() == null,
        c.by(),
        c.at(),
        hearing.now(),
        hearing.due());
  }

  TimeExtended extension(ExtendInvestigation c) {
    if (hearing.state().extended()) {
      throw Rejection.conflict(
          "incident.extended", "The time of incident '%s' was extended before.", hearing.id());
    }
    Due longer =
        hearing
            .registry()
            .due(
                hearing.state().unit(),
                hearing.state().state() == IncidentState.RETURNED
                    ? IncidentLimit.RENEW
                    : IncidentLimit.PROPOSE,
                IncidentLimit.PROPOSE_EXTENDED,
                hearing.due() == null ? c.at() : hearing.due().since());
    return new TimeExtended(
        hearing.id(), hearing.subject(), c.reason(), c.by(), c.at(), hearing.now(), longer);
  }

  GradeProposed proposal(ProposeGrade c) {
    RuleBook rules = hearing.rules();
    Quantity quantity = c.quantity() == null ? hearing.state().quantity() : c.quantity();
    Severity computed = Reporting.proposed(rules, quantity);
    Severity severity = c.severity() == null ? computed : c.severity();
    if (severity == null) {
      throw Rejection.invalid(
          "incident.severity",
          "'severity' is missing, and none follows from what was measured; name one, or settle or"
              + " reject the case.");
    }
    if (computed != null && severity != computed) {
      Hearing.required("reason", c.reasoning(), "the grade is not the one that the rules give");
    }
    String person = hearing.named(c.person());
    return new GradeProposed(
        hearing.id(),
        quantity,
        rules.version(),
        computed,
        severity,
        person,
        Concerned.subject(hearing.id()),
        c.reasoning(),
        c.by(),
        c.at(),
        hearing.now(),
        hearing.due(IncidentLimit.DECIDE, c));
  }

  IncidentAccepted accepted(AcceptIncident c) {
    return new IncidentAccepted(
        hearing.id(), hearing.subject(), c.note(), c.by(), c.at(), hearing.now(), hearing.due());
  }

  InvestigationBegun begun(InvestigateIncident c) {
    return new InvestigationBegun(
        hearing.id(),
        hearing.panel(c.panel()),
        hearing.subject(),
        c.note(),
        c.by(),
        c.at(),
        hearing.now(),
        hearing.due());
  }
}
