package io.vigil.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.message.Rejection;
import io.vigil.api.task.TaskCommand.StateTask;
import io.vigil.api.task.TaskEvent.TaskStated;
import io.vigil.command.casework.Moments;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A task of the table, of which people say how far it is; the same said again changes nothing. */
@Aggregate
@NullUnmarked
class Task {
  @AggregateIdentifier private String id;
  private TaskStated latest;

  Task() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StateTask command, Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    if (latest != null && command.at().isBefore(latest.at())) {
      throw Rejection.conflict(
          "task.later",
          "Of task '%s' something was said at %s already; give a later moment.",
          id,
          latest.at());
    }
    if (latest == null || !isSaidAgain(command)) {
      apply(
          new TaskStated(
              command.task(), command.state(), command.text(), command.by(), command.at(), now));
    }
  }

  private boolean isSaidAgain(StateTask command) {
    return latest.state() == command.state()
        && latest.text().equals(command.text())
        && latest.at().equals(command.at());
  }

  @EventSourcingHandler
  void on(TaskStated event) {
    id = event.task();
    latest = event;
  }
}
