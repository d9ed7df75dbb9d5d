package io.vigil.app.rest;

import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.Questions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/control-points")
@ForReaders
class ControlPointsController {
  private final Questions questions;

  ControlPointsController(Questions questions) {
    this.questions = questions;
  }

  @GetMapping
  ListControlPoints.Result list(@RequestParam(defaultValue = "false") boolean openOnly) {
    return questions.ask(new ListControlPoints(openOnly), ListControlPoints.Result.class);
  }

  @GetMapping("/{code}")
  FindControlPoint.Result one(@PathVariable String code) {
    FindControlPoint.Result found =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class);
    if (found.definition() == null) {
      throw Rejection.notFound("control point", code);
    }
    return found;
  }
}
