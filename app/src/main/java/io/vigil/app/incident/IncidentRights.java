package io.vigil.app.incident;

import static io.vigil.app.security.Role.ADMIN;
import static io.vigil.app.security.Role.DATA_OWNER;
import static io.vigil.app.security.Role.DEPARTMENT;
import static io.vigil.app.security.Role.IMPORTER;
import static io.vigil.app.security.Role.INFORMANT;
import static io.vigil.app.security.Role.LEADER;
import static io.vigil.app.security.Role.QUALITY_OFFICE;

import io.vigil.api.finding.FindingStep;
import io.vigil.api.incident.IncidentStep;
import io.vigil.app.security.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may take which step. DATA_OWNER is an office, DEPARTMENT the unit concerned or the person,
 * each within its units, and of a person {@link CaseRights} says what is left; the administrator
 * stands in for anybody. Whether an office is the one that decides, {@link Charge} says: appeals in
 * its own sealed cases, which nobody above it may read, and no others.
 */
public final class IncidentRights {
  private static final Set<Role> OFFICES = EnumSet.of(ADMIN, QUALITY_OFFICE, DATA_OWNER);
  private static final Set<Role> UNITS = EnumSet.of(ADMIN, QUALITY_OFFICE, DATA_OWNER, DEPARTMENT);
  private static final Set<Role> DECIDERS = EnumSet.of(ADMIN, QUALITY_OFFICE, DATA_OWNER, LEADER);

  private IncidentRights() {}

  public static boolean mayReport(Role role) {
    return UNITS.contains(role) || role == IMPORTER;
  }

  public static boolean mayNote(Role role) {
    return UNITS.contains(role) || role == INFORMANT;
  }

  public static boolean may(Role role, IncidentStep step) {
    return roles(step).contains(role);
  }

  /** Whether the rules may say otherwise which cases are sealed, and who decides them. */
  public static boolean mayUnseal(Role role) {
    return role == ADMIN;
  }

  /** What a teacher may do in a case of their own, of all that a department may. */
  static boolean mayTeacher(IncidentStep step) {
    return switch (step) {
      case STATEMENT, APPEAL, RECTIFY -> true;
      default -> false;
    };
  }

  static Set<Role> roles(IncidentStep step) {
    return switch (step) {
      case ACCEPT, REJECT, EXTEND, LAPSE, INFORM, HAND_OVER, INQUIRE, VERIFY, CLOSE -> OFFICES;
      case INVESTIGATE, STATEMENT, PROPOSE, NOTIFY, APPEAL, ASSESS, MEASURE, RECTIFY -> UNITS;
      case RETURN, DECIDE, UPHOLD, CHANGE, REVOKE -> DECIDERS;
    };
  }

  public static boolean may(Role role, FindingStep step) {
    return switch (step) {
      case SETTLE, ANSWER -> UNITS.contains(role);
      case HAND_OVER, RECHECK, TO_LAPSE, TO_INCIDENT, DISMISS -> OFFICES.contains(role);
    };
  }
}
