package io.vigil.command.incident;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.incident.IncidentEvent.AppealLapsed;
import io.vigil.api.incident.IncidentEvent.IncidentStepOverdue;
import io.vigil.api.incident.IncidentEvent.IncidentTakenOver;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.incident.IncidentState;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens by itself when a limit passes. */
final class Overdue {
  private static final Set<IncidentState> WITH_THE_UNIT =
      Set.of(IncidentState.REPORTED, IncidentState.ACCEPTED, IncidentState.INVESTIGATING);

  private Overdue() {}

  /** The next thing that fell due before a moment; {@code null} if nothing did. */
  static @Nullable IncidentEvent next(IncidentCase state, Instant at, Registry registry) {
    Due due = state.due();
    return due == null || state.told() || !due.isOverAt(at) ? null : event(state, due, registry);
  }

  private static IncidentEvent event(IncidentCase state, Due due, Registry registry) {
    if (state.state() == IncidentState.NOTIFIED) {
      return new AppealLapsed(
          state.id(),
          By.clock(),
          due.at(),
          registry.now(),
          registry.due(state.unit(), IncidentLimit.RECTIFY, due.at()));
    }
    if (WITH_THE_UNIT.contains(state.state()) && !state.takenOver()) {
      return new IncidentTakenOver(
          state.id(),
          state.report().body(),
          due,
          By.clock(),
          due.at(),
          registry.now(),
          registry.due(state.unit(), IncidentLimit.PROPOSE, due.at()));
    }
    return new IncidentStepOverdue(state.id(), due, By.clock(), due.at(), registry.now(), due);
  }
}
