package io.vigil.app.rest;

import io.vigil.api.imports.FindImports;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.ForImporters;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/imports")
@ForImporters
class ImportsController {
  private final Questions questions;
  private final Deliveries deliveries;

  ImportsController(Questions questions, Deliveries deliveries) {
    this.questions = questions;
    this.deliveries = deliveries;
  }

  enum State {
    RUNNING,
    ALL
  }

  @GetMapping
  FindImports.Result list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "all") String state,
      @RequestParam(defaultValue = "100") String size) {
    boolean running = Parameters.choice("state", state, State.class) == State.RUNNING;
    return questions.ask(
        new FindImports(running, null, person.onlyActor(), Parameters.size(size)),
        FindImports.Result.class);
  }

  @GetMapping("/{id}")
  FindImports.Item one(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    return questions
        .ask(new FindImports(false, id, person.onlyActor(), 1), FindImports.Result.class)
        .items()
        .stream()
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("import", id));
  }

  @GetMapping("/{id}/marked")
  ResponseEntity<Resource> marked(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    FindImports.Item item = one(person, id);
    Resource file =
        deliveries
            .marked(id)
            .map(FileSystemResource::new)
            .orElseThrow(() -> Rejection.notFound("marked file of import", id));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name(item, file), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file);
  }

  private static String name(FindImports.Item item, Resource file) {
    String name = file.getFilename();
    return "marked-" + (name == null ? item.importId() : name);
  }
}
