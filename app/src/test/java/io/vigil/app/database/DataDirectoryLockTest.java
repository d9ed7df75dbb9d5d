package io.vigil.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryLockTest {

  @TempDir Path directory;

  @Test
  void isHeldOnceInAProcess() {
    try (var held = DataDirectoryLock.acquire(directory)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> DataDirectoryLock.acquire(directory.resolve("..").resolve(name())))
          .isInstanceOf(DataDirectoryInUse.class)
          .hasMessageContaining("this one");
    }
  }

  @Test
  void canBeTakenAgainAfterItWasGivenUp() {
    DataDirectoryLock.acquire(directory).close();

    DataDirectoryLock.acquire(directory).close();
  }

  @Test
  void recordsWhoHoldsItWhileItIsHeld() {
    var file = directory.resolve("vigil.lock");
    try (var held = DataDirectoryLock.acquire(directory)) {
      assertThat(held).isNotNull();
      assertThat(file).hasContent(Long.toString(ProcessHandle.current().pid()));
    }
    assertThat(file).isEmptyFile();
  }

  @Test
  void createsTheDirectory() {
    var missing = directory.resolve("a").resolve("b");

    DataDirectoryLock.acquire(missing).close();

    assertThat(missing).isDirectory();
  }

  @Test
  void saysWhatToDoWhenTheDirectoryCannotBeWritten() throws Exception {
    var file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> DataDirectoryLock.acquire(file))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--vigil.data-dir=");
  }

  private String name() {
    return directory.getFileName().toString();
  }
}
