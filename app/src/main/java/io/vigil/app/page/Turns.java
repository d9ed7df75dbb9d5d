package io.vigil.app.page;

import static io.vigil.app.security.Role.ADMIN;
import static io.vigil.app.security.Role.DATA_OWNER;
import static io.vigil.app.security.Role.DEPARTMENT;
import static io.vigil.app.security.Role.LEADER;
import static io.vigil.app.security.Role.QUALITY_OFFICE;

import io.vigil.api.casework.LeaderTurn;
import io.vigil.api.casework.TimeLimit;
import io.vigil.api.complaint.ComplaintLimit;
import io.vigil.api.finding.FindingLimit;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.inspection.InspectionLimit;
import io.vigil.api.selfcheck.SelfCheckLimit;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose turn the next step of a case is. Rights of people, such as an appeal, are nobody's turn.
 */
final class Turns {
  static final String REVIEW_PLAN = "plan.review";

  private static final Set<Role> UNITS = EnumSet.of(DEPARTMENT, DATA_OWNER);
  private static final Set<Role> OFFICE = EnumSet.of(ADMIN, QUALITY_OFFICE);
  private static final Set<Role> DECIDING = EnumSet.of(ADMIN, QUALITY_OFFICE, DATA_OWNER);
  private static final Set<Role> COMMITTEE = EnumSet.of(ADMIN, QUALITY_OFFICE, LEADER);

  private static final Set<Role> LEADERS = EnumSet.of(ADMIN, LEADER);

  private static final Map<String, Set<Role>> TURNS = turns();

  private Turns() {}

  private static Map<String, Set<Role>> turns() {
    Map<String, Set<Role>> turns = new HashMap<>();
    put(
        turns,
        UNITS,
        ResponseLimit.ANSWER_YELLOW,
        ResponseLimit.ANSWER_ORANGE,
        ResponseLimit.ANSWER_RED,
        ResponseLimit.PLAN,
        ResponseLimit.CARRY_OUT,
        ResponseLimit.SUBMIT,
        IncidentLimit.PROPOSE,
        IncidentLimit.PROPOSE_EXTENDED,
        IncidentLimit.RENEW,
        IncidentLimit.RECTIFY,
        FindingLimit.ANSWER,
        ComplaintLimit.REPLY,
        ComplaintLimit.PROGRESS,
        ComplaintLimit.OUTER,
        SelfCheckLimit.CLOSE_FINDING);
    put(
        turns,
        OFFICE,
        ResponseLimit.VERIFY,
        ResponseLimit.CONFIRM,
        ResponseLimit.RECHECK,
        ComplaintLimit.ACKNOWLEDGE,
        ComplaintLimit.TRIAGE,
        InspectionLimit.RECHECK);
    put(
        turns,
        DECIDING,
        IncidentLimit.DECIDE,
        IncidentLimit.NOTIFY,
        IncidentLimit.VERIFY,
        IncidentLimit.APPEAL_INFORM,
        IncidentLimit.APPEAL_FILE,
        IncidentLimit.APPEAL_INQUIRE,
        FindingLimit.SORT,
        FindingLimit.RECHECK);
    put(turns, COMMITTEE, IncidentLimit.APPEAL_DECIDE);
    Stream.of(
            ResponseLimit.VERIFY,
            ResponseLimit.CONFIRM,
            ResponseLimit.RECHECK,
            ComplaintLimit.ACKNOWLEDGE,
            ComplaintLimit.TRIAGE,
            ComplaintLimit.REPLY,
            ComplaintLimit.PROGRESS,
            ComplaintLimit.OUTER)
        .forEach(limit -> turns.put(LeaderTurn.of(limit), LEADERS));
    turns.put(SelfCheckLimit.FINISH, UNITS);
    turns.put(InspectionLimit.CARRY_OUT, OFFICE);
    turns.put(REVIEW_PLAN, OFFICE);
    return Map.copyOf(turns);
  }

  private static void put(Map<String, Set<Role>> turns, Set<Role> roles, TimeLimit... limits) {
    for (TimeLimit limit : limits) {
      turns.put(limit.key(), roles);
    }
  }

  /** Keys of the steps that a unit takes in its own cases and plans. */
  static List<String> ofUnits() {
    return TURNS.entrySet().stream()
        .filter(turn -> turn.getValue() == UNITS || turn.getKey().equals(REVIEW_PLAN))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Keys of the steps that wait for somebody. Who is of no unit is asked for no unit's steps. */
  static List<String> of(SignedIn person) {
    return TURNS.entrySet().stream()
        .filter(turn -> turn.getValue().contains(person.role()))
        .filter(turn -> !person.seesEverything() || turn.getValue() != UNITS)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
