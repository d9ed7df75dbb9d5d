package io.vigil.monitor.watch;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.warning.WarningCommand;
import java.util.ArrayList;
import java.util.List;

/** What a batch of events leads to, in the order in which it was found. */
public final class Findings {
  private final List<Because<VigilEvent>> events = new ArrayList<>();
  private final List<Because<WarningCommand>> commands = new ArrayList<>();
  private int reevaluations;

  /** A message with the id of the event that it follows from. */
  public record Because<T>(T message, String eventId) {}

  /** A signal, or what was computed from facts. */
  void add(VigilEvent event, Trigger trigger) {
    events.add(new Because<>(event, trigger.eventId()));
  }

  public void add(WarningCommand command, Trigger trigger) {
    commands.add(new Because<>(command, trigger.eventId()));
  }

  void reevaluated() {
    reevaluations++;
  }

  List<Because<VigilEvent>> events() {
    return events;
  }

  public List<Because<WarningCommand>> commands() {
    return commands;
  }

  int reevaluations() {
    return reevaluations;
  }
}
