package io.vigil.api.framework;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes the next version of a part of the framework. */
public sealed interface FrameworkCommand {

  /** Id of the {@link FrameworkPart}. */
  String part();

  /** Number of the version that is changed, 0 for what is shipped. */
  int basedOn();

  /** Why, in a sentence. */
  String reason();

  /** Puts other departments where systems and levels cross. */
  record MapDepartments(
      @TargetAggregateIdentifier String part,
      int basedOn,
      List<CellChange> cells,
      String reason,
      By by,
      Instant at)
      implements FrameworkCommand {}

  /** Changes tasks of the table, or who leads them. */
  record ReviseTasks(
      @TargetAggregateIdentifier String part,
      int basedOn,
      List<TaskLineChange> lines,
      String reason,
      By by,
      Instant at)
      implements FrameworkCommand {}
}
