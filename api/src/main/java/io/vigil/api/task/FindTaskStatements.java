package io.vigil.api.task;

import java.time.Instant;
import java.util.List;

/** What was said last of each task, by its code. */
public record FindTaskStatements() {

  public record Result(List<Statement> statements) {}

  public record Statement(String task, TaskState state, String text, String actor, Instant at) {}
}
