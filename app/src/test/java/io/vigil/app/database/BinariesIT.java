package io.vigil.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesIT {

  @TempDir Path directory;

  @Test
  void areUnpackedOnceHoweverManyAsk() throws Exception {
    Callable<Path> asking = () -> new Binaries(directory).home();
    try (var threads = Executors.newFixedThreadPool(3)) {
      var homes =
          threads.invokeAll(List.of(asking, asking, asking)).stream().map(Future::resultNow);

      assertThat(homes.distinct()).hasSize(1);
    }
    try (var entries = Files.list(directory)) {
      assertThat(entries.map(path -> path.getFileName().toString()))
          .hasSize(2)
          .contains("unpack.lock")
          .anyMatch(name -> name.matches("postgresql-17-[0-9a-f]{10,}"));
    }
  }
}
