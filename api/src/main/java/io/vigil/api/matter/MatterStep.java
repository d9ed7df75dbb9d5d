package io.vigil.api.matter;

import io.vigil.api.casework.Transitions;
import java.util.Map;
import java.util.Set;

/** What can be done with a matter. */
public enum MatterStep {
  ASSIGN,
  REPORT_DONE,
  /** What was done is enough. */
  CLOSE,
  /** What was done is not enough. */
  SEND_BACK,
  WITHDRAW;

  public static final Transitions<MatterState, MatterStep> TABLE =
      Transitions.of(
          MatterState.class,
          MatterStep.class,
          Map.of(
              MatterState.FOUND, Set.of(ASSIGN, WITHDRAW),
              MatterState.ASSIGNED, Set.of(ASSIGN, REPORT_DONE, WITHDRAW),
              MatterState.OVERDUE, Set.of(ASSIGN, REPORT_DONE, WITHDRAW),
              MatterState.DONE, Set.of(CLOSE, SEND_BACK)));
}
