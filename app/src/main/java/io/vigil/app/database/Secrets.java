package io.vigil.app.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Generated passwords, one file per role, readable by the owner of the process only. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path directory;

  Secrets(Path dataDirectory) {
    this.directory = dataDirectory.resolve("secrets");
  }

  Path file(String role) {
    return directory.resolve(role);
  }

  /** The password of the role, generated when there is none yet. */
  String passwordOf(String role) {
    try {
      OwnerOnly.directory(directory);
      if (Files.notExists(file(role))) {
        store(file(role), generated());
      }
      OwnerOnly.restrict(file(role));
      return Files.readString(file(role), US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String generated() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** All or nothing: half a password on disk would lock everybody out of the cluster. */
  private static void store(Path file, String password) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    try (var channel =
        FileChannel.open(
            draft, Set.of(CREATE_NEW, WRITE), OwnerOnly.attributes(draft, "rw-------"))) {
      OwnerOnly.restrict(draft);
      channel.write(US_ASCII.encode(password));
      channel.force(true);
    }
    Files.move(draft, file, ATOMIC_MOVE);
  }
}
