package io.vigil.app.grafana;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard as it is provisioned. */
record Board(String file, JsonNode json) {

  static List<Board> all() {
    try (var files = Files.list(Yaml.ROOT.resolve("grafana/dashboards"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Board::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Board read(Path file) {
    return new Board(file.getFileName().toString(), JsonMapper.shared().readTree(file.toFile()));
  }

  String uid() {
    return json.path("uid").asString("");
  }

  /** Panels, those inside rows included. */
  List<JsonNode> panels() {
    return json.path("panels")
        .valueStream()
        .flatMap(panel -> Stream.concat(Stream.of(panel), panel.path("panels").valueStream()))
        .toList();
  }

  List<JsonNode> variables() {
    return json.path("templating").path("list").valueStream().toList();
  }

  List<Query> queries() {
    return Stream.concat(variables().stream().flatMap(this::ofVariable), panelQueries()).toList();
  }

  private Stream<Query> panelQueries() {
    return panels().stream()
        .flatMap(
            panel ->
                panel
                    .path("targets")
                    .valueStream()
                    .map(target -> ofTarget(panel.path("title").asString(""), target)));
  }

  private Query ofTarget(String title, JsonNode target) {
    return new Query(
        file + ": " + title,
        target.path("rawSql").asString(""),
        "time_series".equals(target.path("format").asString("")));
  }

  private Stream<Query> ofVariable(JsonNode variable) {
    return "query".equals(variable.path("type").asString(""))
        ? Stream.of(
            new Query(
                file + ": $" + variable.path("name").asString(""),
                variable.path("query").asString(""),
                false))
        : Stream.empty();
  }

  @Override
  public String toString() {
    return file;
  }
}
