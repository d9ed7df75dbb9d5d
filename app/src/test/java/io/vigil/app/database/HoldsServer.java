package io.vigil.app.database;

import java.io.IOException;
import java.nio.file.Path;

/** A process that starts a server and then just stays. */
final class HoldsServer {

  static final String READY = "server is up";

  private HoldsServer() {}

  public static void main(String[] arguments) throws IOException {
    try (var postgres = AnyPostgres.started(Path.of(arguments[0]))) {
      System.out.println(READY + " on " + postgres.port());
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }
}
