package io.vigil.app.incident;

import io.vigil.api.finding.FindingStep;
import io.vigil.api.incident.IncidentStep;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import org.springframework.stereotype.Component;

/**
 * Who may take which step, by role and post: a teacher notes what was found, answers and appeals in
 * cases of their own, and registers nobody's incident.
 */
@Component
public class CaseRights {
  private final UnitAccess access;

  CaseRights(UnitAccess access) {
    this.access = access;
  }

  public boolean mayReport(SignedIn person) {
    return IncidentRights.mayReport(person.role()) && !access.isTeacher(person);
  }

  public boolean mayNote(SignedIn person) {
    return IncidentRights.mayNote(person.role());
  }

  public boolean may(SignedIn person, IncidentStep step) {
    return IncidentRights.may(person.role(), step)
        && (IncidentRights.mayTeacher(step) || !access.isTeacher(person));
  }

  public boolean may(SignedIn person, FindingStep step) {
    return IncidentRights.may(person.role(), step)
        && (step == FindingStep.ANSWER || !access.isTeacher(person));
  }
}
