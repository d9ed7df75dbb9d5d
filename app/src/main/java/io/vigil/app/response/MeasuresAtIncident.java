package io.vigil.app.response;

import io.vigil.api.incident.IncidentState;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.message.Rejection;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.command.incident.Transitions;
import org.springframework.stereotype.Component;

/** One event has one set of measures: what to do instead of planning some at its warning. */
@Component
class MeasuresAtIncident {
  private final IncidentDesk incidents;

  MeasuresAtIncident(IncidentDesk incidents) {
    this.incidents = incidents;
  }

  Rejection refusal(SignedIn person, String incidentId) {
    return incidents
        .find(person, incidentId)
        .map(incident -> there(incident.id(), incident.state()))
        .orElseGet(() -> ofOthers(incidentId));
  }

  static Rejection there(String id, IncidentState state) {
    if (Transitions.allowed(state).contains(IncidentStep.MEASURE)) {
      return Rejection.conflict(
          "warning.measures-at-incident",
          "Measures about an incident are planned there: take step 'measure' of"
              + " /findings/incidents/%s.",
          id);
    }
    return switch (state) {
      case APPEALED, APPEAL_INFORMED, APPEAL_FILED, APPEAL_HEARD ->
          Rejection.conflict(
              "warning.measures-after-appeal",
              "Measures about an incident are planned there: take step 'measure' of"
                  + " /findings/incidents/%s once its appeal is decided.",
              id);
      case RECTIFIED ->
          Rejection.conflict(
              "warning.measures-after-check",
              "Measures about an incident are planned there, and those of /findings/incidents/%s"
                  + " are reported as done: take step 'measure' of it if its verification finds"
                  + " them wanting.",
              id);
      default ->
          Rejection.conflict(
              "warning.measures-after-notice",
              "Measures about an incident are planned there: take step 'measure' of"
                  + " /findings/incidents/%s once the notice of its decision is served.",
              id);
    };
  }

  private Rejection ofOthers(String incidentId) {
    return Rejection.conflict(
        "warning.measures-of-others",
        "Measures about this incident are planned by %s, which alone may read it: ask there.",
        incidents.body(incidentId).orElse("the body in charge"));
  }
}
