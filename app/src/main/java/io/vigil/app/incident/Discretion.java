package io.vigil.app.incident;

import io.vigil.api.casework.CaseStep;
import io.vigil.api.incident.FindIncidents;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.List;

/** What names people is kept from those who only read. */
final class Discretion {

  private Discretion() {}

  static FindIncidents.Item shown(FindIncidents.Item item, SignedIn person) {
    return isAskedOf(person) && item.readable() ? withoutPersons(item) : item;
  }

  static boolean isAskedOf(SignedIn person) {
    return person.is(Role.REVIEWER, Role.COUNSELLOR, Role.IMPORTER);
  }

  private static FindIncidents.Item withoutPersons(FindIncidents.Item item) {
    List<CaseStep> steps = item.steps().stream().map(CaseStep::withoutNote).toList();
    return item.discreet(steps);
  }
}
