package io.vigil.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Rows of a comma-separated file with a head, plain or gzipped. */
final class Rows {
  private final Path file;
  private final List<String> head;

  private Rows(Path file, List<String> head) {
    this.file = file;
    this.head = head;
  }

  /** What is done with each row. */
  @FunctionalInterface
  interface Reader {
    void read(Row row) throws IOException, Refused;
  }

  /**
   * Reads all rows of a file whose head is as given.
   *
   * @throws Refused where the file or a row is not as it has to be
   */
  static void of(Path file, List<String> head, Reader reader) throws IOException, Refused {
    var rows = new Rows(file, head);
    try (InputStream in = open(file);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in, StandardCharsets.UTF_8)) {
      boolean first = true;
      for (CsvRecord line : csv) {
        var row = rows.new Row(line);
        if (first) {
          row.checkHead();
        } else {
          row.checkSize();
          reader.read(row);
        }
        first = false;
      }
      if (first) {
        throw new Refused("%s is empty. Its first line is %s.".formatted(file, rows.expected()));
      }
    } catch (NoSuchFileException missing) {
      throw new Refused("There is no file %s.".formatted(file));
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private String expected() {
    return String.join(",", head);
  }

  /** One row. */
  final class Row {
    private final CsvRecord line;

    private Row(CsvRecord line) {
      this.line = line;
    }

    String text(int column) {
      return line.getField(column).strip();
    }

    /**
     * A number.
     *
     * @throws Refused for anything else
     */
    double number(int column) throws Refused {
      try {
        double number = Double.parseDouble(text(column));
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException none) {
        throw refused(column, "is no number", "Give a number with a decimal point.");
      }
      throw refused(column, "is no finite number", "Leave rows without a value out.");
    }

    /** What to say of a value that cannot be used. */
    Refused refused(int column, String reason, String remedy) {
      return new Refused(
          "%s, line %d: %s '%s' %s. %s"
              .formatted(
                  file,
                  line.getStartingLineNumber(),
                  head.get(column),
                  text(column),
                  reason,
                  remedy));
    }

    private void checkHead() throws Refused {
      List<String> found = line.getFields().stream().map(Rows::plain).toList();
      if (!found.equals(head)) {
        throw new Refused(
            "%s, line 1: the head is '%s'. It has to be '%s'."
                .formatted(file, String.join(",", found), expected()));
      }
    }

    private void checkSize() throws Refused {
      if (line.getFieldCount() != head.size()) {
        throw new Refused(
            "%s, line %d: %d fields. Give %d: %s."
                .formatted(
                    file,
                    line.getStartingLineNumber(),
                    line.getFieldCount(),
                    head.size(),
                    expected()));
      }
    }
  }

  private static String plain(String name) {
    return name.replace("\uFEFF", "").strip();
  }
}
