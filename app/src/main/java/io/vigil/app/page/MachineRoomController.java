package io.vigil.app.page;

import io.vigil.api.imports.FindImports;
import io.vigil.app.rest.Machinery;
import io.vigil.app.security.ForAdministrators;
import io.vigil.app.security.Questions;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages for the college's IT person; they stand outside the menu of the office. */
@Controller
@ForAdministrators
class MachineRoomController {
  private static final int IMPORTS = 200;

  private final HealthEndpoint health;
  private final Machinery machinery;
  private final Questions questions;

  MachineRoomController(HealthEndpoint health, Machinery machinery, Questions questions) {
    this.health = health;
    this.machinery = machinery;
    this.questions = questions;
  }

  /** A part of the system and how it is. */
  record Part(String name, String status, Map<String, Object> details) {}

  @GetMapping("/it/health")
  String health(Model model) {
    HealthDescriptor all = health.health();
    Map<String, HealthDescriptor> parts =
        all instanceof CompositeHealthDescriptor composite
            ? Objects.requireNonNullElse(composite.getComponents(), Map.of())
            : Map.of();
    model.addAttribute("health", all.getStatus().getCode());
    model.addAttribute(
        "parts", parts.entrySet().stream().map(e -> part(e.getKey(), e.getValue())).toList());
    return "it-health";
  }

  private static Part part(String name, HealthDescriptor health) {
    Map<String, Object> details =
        health instanceof IndicatedHealthDescriptor known ? known.getDetails() : Map.of();
    return new Part(name, health.getStatus().getCode(), details == null ? Map.of() : details);
  }

  @GetMapping("/it/imports")
  String imports(Model model) {
    model.addAttribute(
        "imports",
        questions
            .ask(new FindImports(false, null, null, IMPORTS), FindImports.Result.class)
            .items());
    return "it-imports";
  }

  @GetMapping("/it/processors")
  String processors(Model model) {
    model.addAttribute("processors", machinery.processors());
    return "it-processors";
  }
}
