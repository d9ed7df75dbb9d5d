package io.vigil.command.incident;

import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.IncidentCommand.AssessIncident;
import io.vigil.api.incident.IncidentCommand.CloseIncident;
import io.vigil.api.incident.IncidentCommand.PlanMeasure;
import io.vigil.api.incident.IncidentCommand.ReportRectified;
import io.vigil.api.incident.IncidentCommand.VerifyRectification;
import io.vigil.api.incident.IncidentEvent.IncidentAssessed;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentRectified;
import io.vigil.api.incident.IncidentEvent.MeasurePlanned;
import io.vigil.api.incident.IncidentEvent.RectificationVerified;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Places;
import org.jspecify.annotations.Nullable;

/** What puts right what led to a case, from its plan to its end. */
record Rectification(Hearing hearing) {

  IncidentAssessed assessed(AssessIncident c) {
    Assessment told = c.assessment();
    if (told.isEmpty()) {
      throw Rejection.invalid(
          "incident.nothing-assessed",
          "Nothing is told; name a cause, what was lost, who was hurt, what it led to, or the"
              + " class, course or programme.");
    }
    notNegative("hoursLost", told.hoursLost());
    notNegative("moneyLost", told.moneyLost());
    notNegative("injured", told.injured());
    below(told.concerned());
    return new IncidentAssessed(hearing.id(), told, c.by(), c.at(), hearing.now(), hearing.due());
  }

  /**
   * What lies elsewhere would count for a unit that has nothing to do with it; a person would stand
   * in clear in what is never erased.
   */
  private void below(@Nullable String concerned) {
    String unit = hearing.state().unit();
    if (concerned != null && !isTaughtBelow(unit, concerned)) {
      throw Rejection.invalid(
          "incident.concerned",
          "'concerned' is '%s', which is no class, course or programme below unit %s; choose one"
              + " of that unit.",
          concerned,
          unit);
    }
  }

  private boolean isTaughtBelow(String unit, String concerned) {
    Places places = hearing.registry().places();
    return !concerned.equals(unit)
        && places.path(concerned).contains(unit)
        && places.isTaught(concerned);
  }

  private static void notNegative(String what, @Nullable Number number) {
    if (number != null && !(number.doubleValue() >= 0)) {
      throw Rejection.invalid(
          "incident.negative", "'%s' is %s; write a number from 0.", what, number);
    }
  }

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
