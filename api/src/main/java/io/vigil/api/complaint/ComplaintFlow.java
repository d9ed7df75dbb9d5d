package io.vigil.api.complaint;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which step leads from which state to which; the only place that says so. What can be done once
 * only, or only for a time, is left to {@link ComplaintSituation}. Whoever is satisfied closes the
 * request, so that {@code SATISFIED} lasts no time.
 */
public final class ComplaintFlow {
  private static final String EXITS =
      " withdraw>WITHDRAWN merge>MERGED transfer>TRANSFERRED"
          + " convert-to-incident>CONVERTED_TO_INCIDENT convert-to-appeal>CONVERTED_TO_APPEAL";

  private static final Map<ComplaintState, String> WRITTEN =
      Map.ofEntries(
          Map.entry(
              ComplaintState.RECEIVED,
              "acknowledge>RECEIVED triage>TRIAGED escalate>ESCALATED" + EXITS),
          Map.entry(
              ComplaintState.TRIAGED,
              "accept>ACCEPTED refuse>NOT_ACCEPTED escalate>ESCALATED" + EXITS),
          Map.entry(
              ComplaintState.ACCEPTED,
              "assign>ASSIGNED extend>ACCEPTED escalate>ESCALATED" + EXITS),
          Map.entry(
              ComplaintState.ASSIGNED,
              "investigate>INVESTIGATING assign>ASSIGNED note>ASSIGNED extend>ASSIGNED"
                  + " reply>REPLIED escalate>ESCALATED"
                  + EXITS),
          Map.entry(
              ComplaintState.INVESTIGATING,
              "note>INVESTIGATING extend>INVESTIGATING reply>REPLIED escalate>ESCALATED" + EXITS),
          Map.entry(
              ComplaintState.REPLIED,
              "satisfied>SATISFIED dissatisfied>DISSATISFIED close>CLOSED"
                  + " convert-to-incident>CONVERTED_TO_INCIDENT"),
          Map.entry(
              ComplaintState.DISSATISFIED,
              "reopen>REOPENED escalate>ESCALATED close>CLOSED"
                  + " convert-to-incident>CONVERTED_TO_INCIDENT"),
          Map.entry(
              ComplaintState.REOPENED,
              "investigate>INVESTIGATING assign>ASSIGNED note>REOPENED extend>REOPENED"
                  + " reply>REPLIED escalate>ESCALATED"
                  + EXITS),
          Map.entry(
              ComplaintState.ESCALATED,
              "investigate>INVESTIGATING assign>ASSIGNED note>ESCALATED extend>ESCALATED"
                  + " reply>REPLIED"
                  + EXITS),
          Map.entry(ComplaintState.CLOSED, "satisfied>CLOSED dissatisfied>DISSATISFIED"),
          Map.entry(
              ComplaintState.CONVERTED_TO_INCIDENT,
              "reply>CONVERTED_TO_INCIDENT satisfied>CONVERTED_TO_INCIDENT"
                  + " dissatisfied>CONVERTED_TO_INCIDENT"));

  private static final Map<ComplaintState, Map<ComplaintStep, ComplaintState>> TABLE = table();

  private ComplaintFlow() {}

  /** The state after a step; empty where it is not possible. */
  public static Optional<ComplaintState> next(ComplaintState state, ComplaintStep step) {
    return Optional.ofNullable(row(state).get(step));
  }

  /** Steps that a state allows, in their usual order. */
  public static Set<ComplaintStep> steps(ComplaintState state) {
    return row(state).keySet();
  }

  /** The whole table for the documentation. */
  public static String markdown() {
    StringBuilder text = new StringBuilder("| state | step → state |\n|---|---|\n");
    for (ComplaintState state : ComplaintState.values()) {
      text.append("| %s | %s |\n".formatted(state, cell(state)));
    }
    return text.toString();
  }

  private static String cell(ComplaintState state) {
    return row(state).entrySet().stream()
        .map(entry -> "`%s` → %s".formatted(entry.getKey().key(), entry.getValue()))
        .reduce((one, other) -> one + ", " + other)
        .orElse("–");
  }

  private static Map<ComplaintStep, ComplaintState> row(ComplaintState state) {
    return TABLE.getOrDefault(state, Map.of());
  }

  private static Map<ComplaintState, Map<ComplaintStep, ComplaintState>> table() {
    Map<ComplaintState, Map<ComplaintStep, ComplaintState>> table =
        new EnumMap<>(ComplaintState.class);
    WRITTEN.forEach((state, steps) -> table.put(state, read(steps)));
    return table;
  }

  private static Map<ComplaintStep, ComplaintState> read(String steps) {
    Map<ComplaintStep, ComplaintState> row = new EnumMap<>(ComplaintStep.class);
    for (String written : steps.split(" ", -1)) {
      String[] parts = written.split(">", -1);
      row.put(ComplaintStep.of(parts[0]).orElseThrow(), ComplaintState.valueOf(parts[1]));
    }
    return row;
  }
}
