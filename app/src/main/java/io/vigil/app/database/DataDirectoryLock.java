package io.vigil.app.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One process at a time: whoever holds {@code vigil.lock} may touch the data directory. */
final class DataDirectoryLock implements AutoCloseable {

  /** Far behind the recorded process id, which Windows would not let others read if locked. */
  private static final long LOCKED_BYTE = 1L << 40;

  /** POSIX drops a process's lock when any channel on the file closes, so never open a second. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private DataDirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  static DataDirectoryLock acquire(Path dataDirectory) {
    var directory = created(dataDirectory);
    if (!HELD_HERE.add(directory)) {
      throw new DataDirectoryInUse(
          directory, process(ProcessHandle.current().pid() + ", this one"));
    }
    try {
      return new DataDirectoryLock(directory, locked(directory));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(directory);
      throw e instanceof RuntimeException known ? known : unusable(directory, e);
    }
  }

  private static Path created(Path dataDirectory) {
    try {
      return Files.createDirectories(dataDirectory).toRealPath();
    } catch (IOException e) {
      throw unusable(dataDirectory, e);
    }
  }

  private static PostgresFailure unusable(Path directory, Exception cause) {
    return new PostgresFailure(
        "The data directory %s cannot be written: %s.".formatted(directory, cause),
        "Give the user that runs Vigil the right to write there, or choose another directory with"
            + " --vigil.data-dir=...",
        cause);
  }

  private static FileChannel locked(Path directory) throws IOException {
    var channel = FileChannel.open(directory.resolve("vigil.lock"), CREATE, READ, WRITE);
    try {
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        throw new DataDirectoryInUse(directory, process(recorded(channel)));
      }
      record(channel, Long.toString(ProcessHandle.current().pid()));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String recorded(FileChannel channel) throws IOException {
    var buffer = ByteBuffer.allocate(32);
    channel.read(buffer, 0);
    return UTF_8.decode(buffer.flip()).toString().strip();
  }

  private static void record(FileChannel channel, String holder) throws IOException {
    channel.truncate(0);
    channel.write(UTF_8.encode(holder), 0);
  }

  private static String process(String id) {
    return id.isEmpty() ? "process unknown" : "process " + id;
  }

  @Override
  public void close() {
    try (channel) {
      record(channel, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(directory);
    }
  }
}
