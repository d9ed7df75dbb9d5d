package io.vigil.app.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server itself writes; one older file is kept. */
record ServerLog(Path file) {

  private static final long ROTATED_AT = 10_000_000;
  private static final int TAIL = 4_000;

  void rotate() {
    try {
      if (Files.exists(file) && Files.size(file) > ROTATED_AT) {
        Files.move(file, file.resolveSibling(file.getFileName() + ".1"), REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String tail() {
    if (Files.notExists(file)) {
      return "(empty)";
    }
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(Math.max(0, log.length() - TAIL));
      var bytes = new byte[(int) (log.length() - log.getFilePointer())];
      log.readFully(bytes);
      return new String(bytes, UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
