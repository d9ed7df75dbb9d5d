package io.vigil.monitor.document.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The parts of the formats that are the same in every document. */
final class Resources {
  private static final String FOLDER = "/io/vigil/monitor/document/";

  private Resources() {}

  static byte[] bytes(String name) {
    try (var in = Resources.class.getResourceAsStream(FOLDER + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
