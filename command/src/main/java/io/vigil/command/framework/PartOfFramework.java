package io.vigil.command.framework;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.framework.CellChange;
import io.vigil.api.framework.FrameworkCommand;
import io.vigil.api.framework.FrameworkCommand.MapDepartments;
import io.vigil.api.framework.FrameworkCommand.ReviseTasks;
import io.vigil.api.framework.FrameworkEvent.DepartmentsMapped;
import io.vigil.api.framework.FrameworkEvent.TasksRevised;
import io.vigil.api.framework.TaskLineChange;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/**
 * A part of the framework, whose versions a college makes one after the other: what rests on an
 * older one is refused, with what was changed since.
 */
@Aggregate
@NullUnmarked
class PartOfFramework {
  private static final String SUPERSEDED =
      "You changed version %d; meanwhile version %d was made, which changed %s. Look at it and"
          + " enter your change again.";

  @AggregateIdentifier private String id;
  private final List<List<String>> changed = new ArrayList<>();

  PartOfFramework() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  int handle(MapDepartments command, Clock clock) {
    Instant now = clock.instant();
    int version = next(command, command.at(), command.cells().size(), now);
    apply(
        new DepartmentsMapped(
            command.part(),
            version,
            command.cells(),
            command.reason(),
            command.by(),
            command.at(),
            now));
    return version;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  int handle(ReviseTasks command, Clock clock) {
    Instant now = clock.instant();
    int version = next(command, command.at(), command.lines().size(), now);
    apply(
        new TasksRevised(
            command.part(),
            version,
            command.lines(),
            command.reason(),
            command.by(),
            command.at(),
            now));
    return version;
  }

  private int next(FrameworkCommand command, Instant at, int changes, Instant now) {
    Moments.check(at, null, now);
    requireNewest(command);
    if (changes == 0) {
      throw Rejection.invalid(
          "framework.unchanged", "Nothing differs from version %d; change something.", newest());
    }
    return newest() + 1;
  }

  private void requireNewest(FrameworkCommand command) {
    int basedOn = command.basedOn();
    if (basedOn < 0 || basedOn > newest()) {
      throw Rejection.invalid(
          "framework.no-version",
          "'basedOn' is %d; the newest version is %d, read it and change that.",
          basedOn,
          newest());
    }
    if (basedOn < newest()) {
      throw superseded(command);
    }
  }

  private Rejection superseded(FrameworkCommand command) {
    int basedOn = command.basedOn();
    return command instanceof ReviseTasks
        ? Rejection.conflict(
            "framework.tasks-superseded", SUPERSEDED, basedOn, newest(), since(basedOn))
        : Rejection.conflict(
            "framework.matrix-superseded", SUPERSEDED, basedOn, newest(), since(basedOn));
  }

  private String since(int version) {
    return String.join(
        ", ",
        changed.subList(version, changed.size()).stream()
            .flatMap(List::stream)
            .distinct()
            .toList());
  }

  private int newest() {
    return changed.size();
  }

  @EventSourcingHandler
  void on(DepartmentsMapped event) {
    id = event.part();
    changed.add(event.cells().stream().map(CellChange::place).toList());
  }

  @EventSourcingHandler
  void on(TasksRevised event) {
    id = event.part();
    changed.add(event.lines().stream().map(TaskLineChange::point).toList());
  }
}
