package io.vigil.app.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root; inside a user namespace of its own, root is nobody. */
final class Privileges {

  private static final List<String> UNSHARE = List.of("unshare", "--user", "--");

  private Privileges() {}

  /** What to put before a command. */
  static List<String> dropping() {
    if (!root()) {
      return List.of();
    }
    if (!canUnshare()) {
      throw new PostgresFailure(
          "Vigil runs as root, PostgreSQL refuses to, and this system does not let Vigil drop its"
              + " privileges (unshare --user).",
          "Run Vigil as an ordinary user, or name a server of your own with"
              + " spring.datasource.url.");
    }
    return UNSHARE;
  }

  private static boolean root() {
    return !System.getProperty("os.name").startsWith("Windows") && new UnixSystem().getUid() == 0;
  }

  private static boolean canUnshare() {
    try {
      return new ProcessBuilder("unshare", "--user", "--", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
