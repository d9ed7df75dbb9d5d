package io.vigil.app.grafana;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A YAML file of the repository as a tree, merged keys resolved. */
final class Yaml {

  static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

  private Yaml() {}

  static JsonNode read(String file) {
    Object content = new org.yaml.snakeyaml.Yaml().load(text(file));
    return JsonMapper.shared().valueToTree(content);
  }

  static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
