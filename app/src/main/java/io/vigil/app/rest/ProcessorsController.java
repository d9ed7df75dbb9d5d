package io.vigil.app.rest;

import io.vigil.app.security.ForAdministrators;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/processors")
@ForAdministrators
class ProcessorsController {
  private final Machinery machinery;

  ProcessorsController(Machinery machinery) {
    this.machinery = machinery;
  }

  record Accepted(String name, String state) {}

  @GetMapping
  List<Machinery.Processor> list() {
    return machinery.processors();
  }

  @PostMapping("/{name}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted replay(@PathVariable String name) {
    machinery.replay(name);
    return new Accepted(name, "replaying");
  }
}
