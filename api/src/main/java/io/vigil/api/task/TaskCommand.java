package io.vigil.api.task;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What people do with tasks of the table. */
public sealed interface TaskCommand {
  String task();

  /** Id of the task that stands under a point of diagnosis. */
  static String idOf(String point) {
    return "task-" + point;
  }

  /**
   * Says how far a task is.
   *
   * @param task id that {@link #idOf} gives
   * @param text what was done, what is missing
   */
  record StateTask(
      @TargetAggregateIdentifier String task, TaskState state, String text, By by, Instant at)
      implements TaskCommand {}
}
