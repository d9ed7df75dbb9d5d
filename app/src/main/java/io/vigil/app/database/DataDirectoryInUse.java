package io.vigil.app.database;

import java.nio.file.Path;

/** Another live process holds the data directory. */
public final class DataDirectoryInUse extends DatabaseStartException {

  DataDirectoryInUse(Path directory, String holder) {
    super(
        "The data directory %s is in use by another running Vigil (%s)."
            .formatted(directory, holder),
        "Stop that one first, or start this one with a directory of its own: --vigil.data-dir=...");
  }
}
