package io.vigil.monitor.watch;

import io.vigil.api.signal.SignalEvent;
import io.vigil.api.warning.WarningCommand;
import java.util.ArrayList;
import java.util.List;

/** What a batch of events leads to, in the order in which it was found. */
final class Findings {
  private final List<Because<SignalEvent>> signals = new ArrayList<>();
  private final List<Because<WarningCommand>> commands = new ArrayList<>();
  private int reevaluations;

  /** A message with the id of the event that it follows from. */
  record Because<T>(T message, String eventId) {}

  void add(SignalEvent signal, Trigger trigger) {
    signals.add(new Because<>(signal, trigger.eventId()));
  }

  void add(WarningCommand command, Trigger trigger) {
    commands.add(new Because<>(command, trigger.eventId()));
  }

  void reevaluated() {
    reevaluations++;
  }

  List<Because<SignalEvent>> signals() {
    return signals;
  }

  List<Because<WarningCommand>> commands() {
    return commands;
  }

  int reevaluations() {
    return reevaluations;
  }
}
