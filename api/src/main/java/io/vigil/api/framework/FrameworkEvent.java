package io.vigil.api.framework;

import io.vigil.api.casework.By;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What a college changed of the framework; each event is the next version of a part. */
public sealed interface FrameworkEvent extends VigilEvent {

  /** Id of the {@link FrameworkPart}. */
  String part();

  /** 1 for the first change; version 0 is what is shipped. */
  int version();

  /** Other departments stand where systems and levels cross. */
  @StoredAs("framework.departments-mapped")
  @Revision("1")
  record DepartmentsMapped(
      String part,
      int version,
      List<CellChange> cells,
      String reason,
      By by,
      Instant at,
      Instant recordedAt)
      implements FrameworkEvent {}

  /** Tasks of the table, or who leads them, are others. */
  @StoredAs("framework.tasks-revised")
  @Revision("1")
  record TasksRevised(
      String part,
      int version,
      List<TaskLineChange> lines,
      String reason,
      By by,
      Instant at,
      Instant recordedAt)
      implements FrameworkEvent {}
}
