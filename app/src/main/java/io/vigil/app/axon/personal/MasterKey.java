package io.vigil.app.axon.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps all subject keys; without it nothing personal can be read. */
final class MasterKey {

  private static final int BYTES = 32;

  private MasterKey() {}

  static SecretKey fromBase64(String text) {
    var bytes = Base64.getDecoder().decode(text.strip());
    if (bytes.length != BYTES) {
      throw new IllegalStateException(
          "The master key has %d bytes but must have %d. Make one with: openssl rand -base64 32"
              .formatted(bytes.length, BYTES));
    }
    return new SecretKeySpec(bytes, "AES");
  }

  static SecretKey inFile(Path file) {
    try {
      create(file);
      return fromBase64(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The master key %s cannot be read".formatted(file), e);
    }
  }

  private static void create(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.getParent(), ownerOnly(file, "rwx------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, options, ownerOnly(file, "rw-------"))) {
      channel.write(java.nio.ByteBuffer.wrap(Base64.getEncoder().encode(random())));
    } catch (FileAlreadyExistsException e) {
      // another thread was faster
    }
  }

  static byte[] random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
