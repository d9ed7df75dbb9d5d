package io.vigil.api.framework;

import java.time.Instant;
import java.util.List;

/** What a college changed of the framework, version by version, the oldest first. */
public record FindFramework() {

  public record Result(List<MatrixVersion> matrix, List<TasksVersion> tasks) {

    /** Number of the newest version of the matrix, 0 for what is shipped. */
    public int newestMatrix() {
      return matrix.isEmpty() ? 0 : matrix.getLast().version();
    }

    /** Number of the newest version of the table of tasks, 0 for what is shipped. */
    public int newestTasks() {
      return tasks.isEmpty() ? 0 : tasks.getLast().version();
    }
  }

  public record MatrixVersion(
      int version, List<CellChange> cells, String reason, String actor, Instant at) {}

  public record TasksVersion(
      int version, List<TaskLineChange> lines, String reason, String actor, Instant at) {}
}
