package io.vigil.query.register;

import io.vigil.api.framework.CellChange;
import io.vigil.api.framework.FrameworkEvent;
import io.vigil.api.framework.FrameworkEvent.DepartmentsMapped;
import io.vigil.api.framework.FrameworkEvent.TasksRevised;
import io.vigil.api.framework.TaskLineChange;
import io.vigil.api.message.VigilEvent;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of the framework become: a row for each cell and each task that is another. */
final class FrameworkRows {

  private static final TableWriter<Cell> CELL =
      TableWriter.<Cell>into("framework_cell")
          .keys()
          .small("version", row -> row.fact().event().version())
          .text("system", row -> row.change().system())
          .name("level", row -> row.change().level())
          .values()
          .list("units", row -> row.change().units())
          .list("before", row -> row.change().before())
          .text("reason", row -> row.fact().event().reason())
          .text("actor", row -> row.fact().event().by().actor())
          .text("role", row -> row.fact().event().by().role())
          .time("at", row -> row.fact().event().at())
          .time("recorded_at", row -> row.fact().event().recordedAt())
          .text("event_id", row -> row.fact().eventId())
          .whole("event_position", row -> row.fact().position())
          .writer();

  private static final TableWriter<Line> TASK =
      TableWriter.<Line>into("framework_task")
          .keys()
          .small("version", row -> row.fact().event().version())
          .text("point", row -> row.change().point())
          .values()
          .text("task", row -> row.change().task())
          .text("lead", row -> row.change().lead())
          .text("task_before", row -> row.change().taskBefore())
          .text("lead_before", row -> row.change().leadBefore())
          .text("reason", row -> row.fact().event().reason())
          .text("actor", row -> row.fact().event().by().actor())
          .text("role", row -> row.fact().event().by().role())
          .time("at", row -> row.fact().event().at())
          .time("recorded_at", row -> row.fact().event().recordedAt())
          .text("event_id", row -> row.fact().eventId())
          .whole("event_position", row -> row.fact().position())
          .writer();

  private final List<Cell> cells = new ArrayList<>();
  private final List<Line> tasks = new ArrayList<>();

  private record Cell(StoredFact<DepartmentsMapped> fact, CellChange change) {}

  private record Line(StoredFact<TasksRevised> fact, TaskLineChange change) {}

  void take(FrameworkEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case DepartmentsMapped e -> {
        var mapped = new StoredFact<>(e, fact.eventId(), fact.position());
        e.cells().forEach(change -> cells.add(new Cell(mapped, change)));
      }
      case TasksRevised e -> {
        var revised = new StoredFact<>(e, fact.eventId(), fact.position());
        e.lines().forEach(change -> tasks.add(new Line(revised, change)));
      }
    }
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    CELL.insertNew(jdbc, slot, cells);
    TASK.insertNew(jdbc, slot, tasks);
  }
}
