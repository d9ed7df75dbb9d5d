package io.vigil.bench;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Rows of a comma-separated file with a head, packed or not. */
final class Rows {
  private final Path file;
  private List<String> head = List.of();

  private Rows(Path file) {
    this.file = file;
  }

  /** What is done with the first line. */
  @FunctionalInterface
  interface Head {
    void check(Row line) throws Refused;
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
    String expected = String.join(",", head);
    of(file, expected, line -> checkEqual(line, expected), reader);
  }

  /**
   * Reads all rows of a file with columns of its own.
   *
   * @param expected what its first line has to be, in words
   * @throws Refused where the file or a row is not as it has to be
   */
  static void of(Path file, String expected, Head head, Reader reader) throws IOException, Refused {
    var rows = new Rows(file);
    try (var in = CsvFile.open(file);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in)) {
      var lines = csv.iterator();
      if (!lines.hasNext()) {
        throw new Refused("%s is empty. Its first line is %s.".formatted(file, expected));
      }
      rows.readHead(lines.next(), head);
      while (lines.hasNext()) {
        reader.read(rows.checked(lines.next()));
      }
    } catch (CsvParseException broken) {
      throw new Refused("%s: %s".formatted(file, broken.getMessage()));
    }
  }

  private static void checkEqual(Row line, String expected) throws Refused {
    String found = String.join(",", line.head());
    if (!found.equals(expected)) {
      throw line.refused("the head is '%s'. It has to be '%s'.".formatted(found, expected));
    }
  }

  private void readHead(CsvRecord line, Head check) throws Refused {
    head = line.getFields().stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    check.check(new Row(line));
  }

  private Row checked(CsvRecord line) throws Refused {
    var row = new Row(line);
    if (line.getFieldCount() != head.size()) {
      throw row.refused(
          "%d fields. Give %d: %s."
              .formatted(line.getFieldCount(), head.size(), String.join(",", head)));
    }
    return row;
  }

  /** One row. */
  final class Row {
    private final CsvRecord line;

    private Row(CsvRecord line) {
      this.line = line;
    }

    /** The names of the columns. */
    List<String> head() {
      return head;
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
      return refused("%s '%s' %s. %s".formatted(head.get(column), text(column), reason, remedy));
    }

    /** What to say of a row that cannot be used. */
    Refused refused(String reason) {
      return new Refused("%s, line %d: %s".formatted(file, line.getStartingLineNumber(), reason));
    }
  }
}
