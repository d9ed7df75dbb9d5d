package io.vigil.api.task;

import io.vigil.api.casework.By;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What was said of tasks of the table. */
public sealed interface TaskEvent extends VigilEvent {
  String task();

  /**
   * Somebody said how far a task is.
   *
   * @param task id that {@link TaskCommand#idOf} gives
   */
  @StoredAs("task.stated")
  @Revision("1")
  record TaskStated(
      String task, TaskState state, String text, By by, Instant at, Instant recordedAt)
      implements TaskEvent {}
}
