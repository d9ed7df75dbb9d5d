package io.vigil.app.complaint;

import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.FindComplaint.Found;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.NotInCharge;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
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

  /** What nobody does with a complaint about the own unit: the quality office does. */
  private static final Set<ComplaintStep> RECUSED =
      EnumSet.of(ComplaintStep.TRIAGE, ComplaintStep.REFUSE);

  /** Steps whose words are for whoever filed the request. */
  private static final Set<String> TOLD =
      Set.of("refuse", "note", "reply", "satisfied", "dissatisfied", "reopen", "transfer");

  private final UnitAccess access;
  private final Accounts accounts;

  ComplaintRights(UnitAccess access, Accounts accounts) {
    this.access = access;
    this.accounts = accounts;
  }

  /** Whether the words of a step are for whoever filed the request. */
  public static boolean isForComplainant(String what) {
    return TOLD.contains(what);
  }

  /** Whether requests are for somebody at all, without names and those of the own units. */
  public boolean seesAny(SignedIn person) {
    return person.is(
        Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER, Role.DEPARTMENT, Role.DATA_OWNER);
  }

  /** Whether somebody sees a request without names. */
  public boolean sees(SignedIn person, Found found) {
    return found.item().sealedFor() == null
        ? !isKeptFrom(person, found) && seesAny(person) && access.sees(person, found.unitPath())
        : isOfBody(person, found);
  }

  /** Whether somebody sees who turned to the college. */
  public boolean seesNames(SignedIn person, Found found) {
    return found.item().sealedFor() == null
        ? person.is(found.ofTheOffice() ? Role.LEADER : Role.QUALITY_OFFICE)
            && person.seesEverything()
        : isOfBody(person, found);
  }

  public boolean may(SignedIn person, ComplaintStep step, Found found) {
    if (found.item().sealedFor() != null) {
      return isOfBody(person, found);
    }
    if (isKeptFrom(person, found) || isRecused(person, step, found)) {
      return false;
    }
    if (person.is(Role.LEADER)) {
      return found.ofTheOffice()
          && !step.isOfComplainant()
          && access.sees(person, found.unitPath());
    }
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE) && access.sees(person, found.unitPath())
        || person.is(Role.DEPARTMENT, Role.DATA_OWNER)
            && access.sees(person, found.unitPath())
            && isOfUnit(step, found);
  }

  /**
   * @throws NotInCharge if it is about the own unit, so that others decide what becomes of it
   * @throws AccessDeniedException if it is for others
   */
  void require(SignedIn person, ComplaintStep step, Found found) {
    if (isRecused(person, step, found)) {
      throw new NotInCharge(ownCase(found));
    }
    if (!may(person, step, found)) {
      throw new AccessDeniedException("a step for others");
    }
  }

  private static Rejection ownCase(Found found) {
    return Rejection.conflict(
        "complaint.own-case",
        "The request is about %s itself; the quality office sorts it or refuses it.",
        found.item().unit());
  }

  /** Whoever asks or suggests something complains of nobody. */
  private static boolean isRecused(SignedIn person, ComplaintStep step, Found found) {
    String unit = found.item().unit();
    return RECUSED.contains(step)
        && found.item().kind() == ComplaintKind.COMPLAINT
        && !person.is(Role.ADMIN, Role.LEADER)
        && (unit.equals(person.office()) || person.scopes().contains(unit));
  }

  /** Whether a request complains of the quality office, and somebody is of it. */
  private boolean isKeptFrom(SignedIn person, Found found) {
    return found.ofTheOffice() && isOfTheOffice(person);
  }

  /** Whether somebody is of the quality office, which sees nothing of what complains of it. */
  public boolean isOfTheOffice(SignedIn person) {
    if (person.is(Role.QUALITY_OFFICE)) {
      return true;
    }
    String office = person.is(Role.DEPARTMENT, Role.DATA_OWNER) ? accounts.qualityOffice() : null;
    return office != null && (office.equals(person.office()) || person.scopes().contains(office));
  }

  /** What complains of the quality office is sorted and handed over by a leader alone. */
  private static boolean isOfUnit(ComplaintStep step, Found found) {
    return ANSWERING.contains(step)
        || found.item().level() == ComplaintLevel.DEPARTMENT
            && !found.ofTheOffice()
            && TAKING_IN.contains(step);
  }

  private static boolean isOfBody(SignedIn person, Found found) {
    return person.is(Role.DEPARTMENT, Role.DATA_OWNER, Role.QUALITY_OFFICE)
        && person.scopes().contains(found.item().sealedFor());
  }
}
