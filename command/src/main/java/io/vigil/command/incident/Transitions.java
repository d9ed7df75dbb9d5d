package io.vigil.command.incident;

import static io.vigil.api.incident.IncidentState.ACCEPTED;
import static io.vigil.api.incident.IncidentState.APPEALED;
import static io.vigil.api.incident.IncidentState.APPEAL_FILED;
import static io.vigil.api.incident.IncidentState.APPEAL_HEARD;
import static io.vigil.api.incident.IncidentState.APPEAL_INFORMED;
import static io.vigil.api.incident.IncidentState.CHANGED;
import static io.vigil.api.incident.IncidentState.CLOSED;
import static io.vigil.api.incident.IncidentState.DECIDED;
import static io.vigil.api.incident.IncidentState.INVESTIGATING;
import static io.vigil.api.incident.IncidentState.LAPSE;
import static io.vigil.api.incident.IncidentState.NOTIFIED;
import static io.vigil.api.incident.IncidentState.PROPOSED;
import static io.vigil.api.incident.IncidentState.RECTIFIED;
import static io.vigil.api.incident.IncidentState.RECTIFYING;
import static io.vigil.api.incident.IncidentState.REJECTED;
import static io.vigil.api.incident.IncidentState.REPORTED;
import static io.vigil.api.incident.IncidentState.RETURNED;
import static io.vigil.api.incident.IncidentState.REVOKED;
import static io.vigil.api.incident.IncidentState.UPHELD;
import static io.vigil.api.incident.IncidentState.VERIFIED;

import io.vigil.api.casework.StepRefused;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.incident.IncidentStep;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which steps a state allows, and where they lead. The first step of a state is the one that is
 * usually next. A step that leads to more than one state says in its details which.
 */
public final class Transitions {
  private static final Map<IncidentState, Map<IncidentStep, Set<IncidentState>>> TABLE = table();

  private Transitions() {}

  private static Map<IncidentState, Map<IncidentStep, Set<IncidentState>>> table() {
    var t = new EnumMap<IncidentState, Map<IncidentStep, Set<IncidentState>>>(IncidentState.class);
    Arrays.stream(IncidentState.values()).forEach(state -> t.put(state, new LinkedHashMap<>()));
    beforeDecision(t);
    appeal(t);
    rectification(t);
    return t;
  }

  private static void beforeDecision(Map<IncidentState, Map<IncidentStep, Set<IncidentState>>> t) {
    from(t, REPORTED, IncidentStep.ACCEPT, ACCEPTED);
    from(t, REPORTED, IncidentStep.REJECT, REJECTED);
    from(t, ACCEPTED, IncidentStep.INVESTIGATE, INVESTIGATING);
    for (IncidentState state : List.of(INVESTIGATING, RETURNED)) {
      from(t, state, IncidentStep.PROPOSE, PROPOSED);
      from(t, state, IncidentStep.STATEMENT, state);
      from(t, state, IncidentStep.EXTEND, state);
    }
    from(t, PROPOSED, IncidentStep.DECIDE, DECIDED, LAPSE);
    from(t, PROPOSED, IncidentStep.RETURN, RETURNED);
    from(t, PROPOSED, IncidentStep.STATEMENT, PROPOSED);
    for (IncidentState state : List.of(REPORTED, ACCEPTED, INVESTIGATING, RETURNED, PROPOSED)) {
      from(t, state, IncidentStep.LAPSE, LAPSE);
    }
    from(t, DECIDED, IncidentStep.NOTIFY, NOTIFIED);
  }

  private static void appeal(Map<IncidentState, Map<IncidentStep, Set<IncidentState>>> t) {
    from(t, NOTIFIED, IncidentStep.APPEAL, APPEALED);
    from(t, NOTIFIED, IncidentStep.MEASURE, NOTIFIED);
    from(t, APPEALED, IncidentStep.INFORM, APPEAL_INFORMED);
    from(t, APPEAL_INFORMED, IncidentStep.HAND_OVER, APPEAL_FILED);
    from(t, APPEAL_FILED, IncidentStep.INQUIRE, APPEAL_HEARD);
    for (IncidentState state : List.of(APPEALED, APPEAL_INFORMED, APPEAL_FILED, APPEAL_HEARD)) {
      from(t, state, IncidentStep.UPHOLD, UPHELD);
      from(t, state, IncidentStep.CHANGE, CHANGED);
      from(t, state, IncidentStep.REVOKE, REVOKED);
    }
    from(t, REVOKED, IncidentStep.CLOSE, CLOSED);
  }

  private static void rectification(Map<IncidentState, Map<IncidentStep, Set<IncidentState>>> t) {
    for (IncidentState state : List.of(UPHELD, CHANGED, RECTIFYING)) {
      from(t, state, IncidentStep.RECTIFY, RECTIFIED);
      from(t, state, IncidentStep.MEASURE, RECTIFYING);
    }
    from(t, RECTIFIED, IncidentStep.VERIFY, VERIFIED, RECTIFYING);
    from(t, VERIFIED, IncidentStep.CLOSE, CLOSED);
    for (IncidentState state :
        List.of(DECIDED, NOTIFIED, UPHELD, CHANGED, RECTIFYING, RECTIFIED, VERIFIED)) {
      from(t, state, IncidentStep.ASSESS, state);
    }
  }

  private static void from(
      Map<IncidentState, Map<IncidentStep, Set<IncidentState>>> table,
      IncidentState state,
      IncidentStep step,
      IncidentState... to) {
    of(table, state).put(step, Set.of(to));
  }

  private static Map<IncidentStep, Set<IncidentState>> of(
      Map<IncidentState, Map<IncidentStep, Set<IncidentState>>> table, IncidentState state) {
    return Objects.requireNonNull(table.get(state));
  }

  public static List<IncidentStep> allowed(IncidentState state) {
    return List.copyOf(of(TABLE, state).keySet());
  }

  /** States that a step may lead to; empty where the state does not allow it. */
  static Set<IncidentState> targets(IncidentState state, IncidentStep step) {
    return of(TABLE, state).getOrDefault(step, Set.of());
  }

  static void require(String incidentId, IncidentState state, IncidentStep step) {
    if (targets(state, step).isEmpty()) {
      throw new StepRefused("Incident '%s'".formatted(incidentId), state, step, allowed(state));
    }
  }

  /** As a table for the documentation. */
  public static String markdown() {
    var text = new StringBuilder("| state | step | leads to |\n|---|---|---|\n");
    TABLE.forEach(
        (state, steps) ->
            steps.forEach(
                (step, to) ->
                    text.append("| %s | `%s` | %s |\n".formatted(state, step.path(), names(to)))));
    return text.toString();
  }

  private static String names(Set<IncidentState> states) {
    return String.join(", ", states.stream().sorted().map(IncidentState::name).toList());
  }
}
