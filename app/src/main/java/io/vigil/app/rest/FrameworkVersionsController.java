package io.vigil.app.rest;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.framework.FindFramework;
import io.vigil.app.diagnosis.TaskLineDesk;
import io.vigil.app.diagnosis.TaskLines;
import io.vigil.app.register.MatrixDesk;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Systems by levels and the lines of the table of tasks, version by version. */
@RestController
@RequestMapping(path = "/api/framework", produces = MediaType.APPLICATION_JSON_VALUE)
@ForReaders
class FrameworkVersionsController {
  private static final String CHANNEL = "api";

  private final MatrixDesk matrix;
  private final TaskLines lines;
  private final TaskLineDesk tasks;

  FrameworkVersionsController(MatrixDesk matrix, TaskLines lines, TaskLineDesk tasks) {
    this.matrix = matrix;
    this.lines = lines;
    this.tasks = tasks;
  }

  /**
   * Who stands where.
   *
   * @param version 0 for what is shipped
   * @param versions what was changed, the oldest first
   */
  record Matrix(int version, List<Cell> cells, List<FindFramework.MatrixVersion> versions) {}

  record Cell(String system, Level level, List<String> units) {}

  /**
   * What tasks ask for.
   *
   * @param version 0 for what is shipped
   * @param versions what was changed, the oldest first
   */
  record Tasks(
      int version, List<TaskLines.Line> lines, List<FindFramework.TasksVersion> versions) {}

  @GetMapping("/matrix")
  Matrix matrix() {
    MatrixDesk.Matrix newest = matrix.newest();
    List<Cell> cells =
        newest.cells().entrySet().stream()
            .map(one -> new Cell(one.getKey().system(), one.getKey().level(), one.getValue()))
            .toList();
    return new Matrix(newest.version(), cells, matrix.since(0));
  }

  @PostMapping("/matrix/versions")
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  MatrixDesk.Receipt map(
      @AuthenticationPrincipal SignedIn person, @RequestBody MatrixDesk.Told told) {
    return matrix.map(person, told, CHANNEL);
  }

  @GetMapping("/tasks")
  Tasks tasks() {
    TaskLines.Table newest = lines.newest();
    return new Tasks(newest.version(), List.copyOf(newest.lines().values()), lines.since(0));
  }

  @PostMapping("/tasks/versions")
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  TaskLineDesk.Receipt revise(
      @AuthenticationPrincipal SignedIn person, @RequestBody TaskLineDesk.Told told) {
    return tasks.revise(person, told, CHANNEL);
  }
}
