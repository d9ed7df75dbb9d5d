package io.vigil.app.complaint;

import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.FindComplaint.Found;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what with a request. What is sealed is its body's alone; a name is seen by
 * whoever takes requests in for the college, never by the unit concerned.
 */
@Component
public class ComplaintRights {
  /** What the unit does that has to answer. */
  private static final Set<ComplaintStep> ANSWERING =
      EnumSet.of(ComplaintStep.INVESTIGATE, ComplaintStep.NOTE, ComplaintStep.REPLY);

  /** What a department does with what it has taken in itself. */
  private static final Set<ComplaintStep> TAKING_IN =
      EnumSet.of(
          ComplaintStep.ACKNOWLEDGE,
          ComplaintStep.TRIAGE,
          ComplaintStep.ACCEPT,
          ComplaintStep.REFUSE,
          ComplaintStep.ASSIGN,
          ComplaintStep.ESCALATE);

  /** Steps whose words are for whoever filed the request. */
  private static final Set<String> TOLD =
      Set.of("refuse", "note", "reply", "satisfied", "dissatisfied", "reopen", "transfer");

  private final UnitAccess access;

  ComplaintRights(UnitAccess access) {
    this.access = access;
  }

  /** Whether the words of a step are for whoever filed the request. */
  public static boolean isForComplainant(String what) {
    return TOLD.contains(what);
  }

  /** Whether somebody sees a request without names. */
  public boolean sees(SignedIn person, Found found) {
    return found.item().sealedFor() == null
        ? person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER, Role.DEPARTMENT, Role.DATA_OWNER)
            && access.sees(person, found.unitPath())
        : isOfBody(person, found);
  }

  /** Whether somebody sees who turned to the college. */
  public boolean seesNames(SignedIn person, Found found) {
    return found.item().sealedFor() == null
        ? person.is(Role.QUALITY_OFFICE) && person.seesEverything()
        : isOfBody(person, found);
  }

  public boolean may(SignedIn person, ComplaintStep step, Found found) {
    if (found.item().sealedFor() != null) {
      return isOfBody(person, found);
    }
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE) && access.sees(person, found.unitPath())
        || person.is(Role.DEPARTMENT, Role.DATA_OWNER)
            && access.sees(person, found.unitPath())
            && isOfUnit(step, found.item().level());
  }

  private static boolean isOfUnit(ComplaintStep step, ComplaintLevel level) {
    return ANSWERING.contains(step)
        || level == ComplaintLevel.DEPARTMENT && TAKING_IN.contains(step);
  }

  private static boolean isOfBody(SignedIn person, Found found) {
    return person.is(Role.DEPARTMENT, Role.DATA_OWNER, Role.QUALITY_OFFICE)
        && person.scopes().contains(found.item().sealedFor());
  }
}
