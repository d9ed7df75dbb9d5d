package io.vigil.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Tables in files, packed or not. */
final class CsvFile {
  private CsvFile() {}

  /**
   * The file's text, unpacked where its name ends in {@code .gz}.
   *
   * @throws Refused where there is no such file, or it is not packed
   */
  static BufferedReader open(Path file) throws IOException, Refused {
    try {
      InputStream in = Files.newInputStream(file);
      boolean packed = file.getFileName().toString().endsWith(".gz");
      return new BufferedReader(
          new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    } catch (NoSuchFileException missing) {
      throw new Refused("There is no file %s. Check the name.".formatted(file));
    } catch (ZipException broken) {
      throw new Refused("%s is not packed with gzip. Drop .gz from its name.".formatted(file));
    }
  }

  /** A text as a cell. */
  static String cell(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** What writes the lines of a file. */
  @FunctionalInterface
  interface Content {
    void to(BufferedWriter out) throws IOException, Refused;
  }

  /** Writes a file that is there complete or not at all. */
  static void write(Path file, Content content) throws IOException, Refused {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw new Refused("There is no directory %s. Make it first.".formatted(directory));
    }
    Path half = Files.createTempFile(directory, ".", ".half");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(half)) {
        content.to(out);
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
