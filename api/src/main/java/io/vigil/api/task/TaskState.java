package io.vigil.api.task;

/** How far a task is, as somebody said. */
public enum TaskState {
  NOT_BEGUN,
  UNDER_WAY,
  DONE
}
