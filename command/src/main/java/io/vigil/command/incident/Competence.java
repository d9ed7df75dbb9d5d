package io.vigil.command.incident;

import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.DecideAppeal;
import io.vigil.api.incident.IncidentCommand.DecideIncident;
import io.vigil.api.incident.IncidentCommand.RejectIncident;
import io.vigil.api.incident.IncidentCommand.ReturnProposal;
import io.vigil.api.incident.IncidentCommand.SettleAsLapse;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Jurisdiction;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether whoever decides may: it goes by category, grade and unit concerned. */
record Competence(Hearing hearing) {

  void require(IncidentCommand.Decision step) {
    RuleBook rules = hearing.rules();
    var jurisdiction =
        new Jurisdiction(
            rules,
            rules.category(hearing.state().report().category()),
            hearing.state().report().unitPath());
    Optional<Rejection> refusal =
        switch (step) {
          case DecideAppeal c ->
              jurisdiction.refusalOfAppeal(
                  c.authority(), graver(c.severity()), hearing.registry().places()::isCalled);
          case DecideIncident c ->
              jurisdiction.refusal(
                  c.authority(), graver(c.severity()), hearing.registry().places()::isCalled);
          case SettleAsLapse c ->
              jurisdiction.refusal(
                  c.authority(), Severity.LAPSE, hearing.registry().places()::isCalled);
          case RejectIncident c ->
              jurisdiction.refusal(c.authority(), null, hearing.registry().places()::isCalled);
          case ReturnProposal c ->
              jurisdiction.refusal(c.authority(), null, hearing.registry().places()::isCalled);
        };
    refusal.ifPresent(
        why -> {
          throw why;
        });
  }

  private Severity graver(@Nullable Severity severity) {
    Severity before = hearing.state().decided();
    return severity != null && severity.compareTo(before) > 0 ? severity : before;
  }
}
