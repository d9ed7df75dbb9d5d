package io.vigil.command.incident;

import io.vigil.api.incident.IncidentCommand.CloseIncident;
import io.vigil.api.incident.IncidentCommand.PlanMeasure;
import io.vigil.api.incident.IncidentCommand.ReportRectified;
import io.vigil.api.incident.IncidentCommand.VerifyRectification;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentRectified;
import io.vigil.api.incident.IncidentEvent.MeasurePlanned;
import io.vigil.api.incident.IncidentEvent.RectificationVerified;
import io.vigil.api.incident.IncidentLimit;

/** What puts right what led to a case, from its plan to its end. */
record Rectification(Hearing hearing) {

  MeasurePlanned planned(PlanMeasure c) {
    return new MeasurePlanned(
        hearing.id(),
        hearing.subject(),
        c.measure(),
        c.responsible(),
        c.dueOn(),
        c.by(),
        c.at(),
        hearing.now(),
        hearing.due());
  }

  IncidentRectified reported(ReportRectified c) {
    return new IncidentRectified(
        hearing.id(),
        hearing.subject(),
        c.done(),
        c.by(),
        c.at(),
        hearing.now(),
        hearing.due(IncidentLimit.VERIFY, c));
  }

  RectificationVerified verified(VerifyRectification c) {
    return new RectificationVerified(
        hearing.id(),
        c.effective(),
        hearing.subject(),
        c.note(),
        c.by(),
        c.at(),
        hearing.now(),
        c.effective() ? null : hearing.due(IncidentLimit.RECTIFY, c));
  }

  IncidentClosed closed(CloseIncident c) {
    return new IncidentClosed(
        hearing.id(), hearing.subject(), c.note(), c.by(), c.at(), hearing.now(), null);
  }
}
