package io.vigil.query.register;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.task.TaskEvent;
import io.vigil.api.task.TaskEvent.TaskStated;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of tasks become. */
final class TaskRows {

  private static final TableWriter<StoredFact<TaskStated>> STATEMENT =
      TableWriter.<StoredFact<TaskStated>>into("task_statement")
          .keys()
          .text("task", row -> row.event().task())
          .whole("event_position", StoredFact::position)
          .values()
          .name("state", row -> row.event().state())
          .text("text", row -> row.event().text())
          .text("actor", row -> row.event().by().actor())
          .text("role", row -> row.event().by().role())
          .time("at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .writer();

  private final List<StoredFact<TaskStated>> stated = new ArrayList<>();

  void take(TaskEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case TaskStated e -> stated.add(new StoredFact<>(e, fact.eventId(), fact.position()));
    }
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    STATEMENT.insertNew(jdbc, slot, stated);
  }
}
