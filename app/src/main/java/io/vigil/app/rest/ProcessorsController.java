package io.vigil.app.rest;

import io.vigil.app.security.ForAdministrators;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/processors")
@ForAdministrators
class ProcessorsController {
  private final Machinery machinery;

  ProcessorsController(Machinery machinery) {
    this.machinery = machinery;
  }

  record Replayed(String name, String state) {}

  @GetMapping
  List<Machinery.Processor> list() {
    return machinery.processors();
  }

  @PostMapping("/{name}/replay")
  Replayed replay(@PathVariable String name) {
    machinery.replay(name);
    return new Replayed(name, "replayed");
  }
}
