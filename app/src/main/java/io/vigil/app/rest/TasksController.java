package io.vigil.app.rest;

import io.vigil.app.diagnosis.TaskTable;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The table of tasks under the points of diagnosis, and how far each is. */
@RestController
@RequestMapping("/api/tasks")
@ForReaders
class TasksController {
  private static final String CHANNEL = "api";

  private final TaskTable table;

  TasksController(TaskTable table) {
    this.table = table;
  }

  record Table(List<TaskTable.ProjectRows> projects) {}

  record Stated(String task) {}

  @GetMapping
  Table table(@AuthenticationPrincipal SignedIn person) {
    return new Table(table.projects(person));
  }

  @PostMapping("/{task}")
  @ForQualityOffice
  Stated state(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String task,
      @RequestBody TaskTable.Told told) {
    table.state(person, task, told, CHANNEL);
    return new Stated(task);
  }
}
