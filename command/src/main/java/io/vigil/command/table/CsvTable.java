package io.vigil.command.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.vigil.command.table.FileProblem.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Comma, semicolon or tab separated text; the first line tells which. */
final class CsvTable implements Table {
  private static final int LONGEST_FIRST_LINE = 1 << 16;
  private static final int LONGEST_ROW = 1 << 20;

  private final CloseableIterator<CsvRecord> records;
  private final Header header;
  private long lastLine = 1;

  CsvTable(Function<List<String>, Header> head, InputStream in) throws IOException {
    var reader = new BufferedReader(new EncodingReader(in), LONGEST_FIRST_LINE);
    char separator = separator(reader);
    records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(reader)
            .iterator();
    CsvRecord first = nextRecord();
    if (first == null) {
      throw new FileProblem(Kind.EMPTY, "file.empty");
    }
    header = head.apply(first.getFields());
  }

  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_FIRST_LINE);
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    for (int i = 0; i < LONGEST_FIRST_LINE - 1; i++) {
      int next = reader.read();
      if (next < 0 || next == '\n' || next == '\r') {
        break;
      }
      commas += next == ',' ? 1 : 0;
      semicolons += next == ';' ? 1 : 0;
      tabs += next == '\t' ? 1 : 0;
    }
    reader.reset();
    if (tabs > commas && tabs > semicolons) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public @Nullable TableRow next() {
    CsvRecord row = nextRecord();
    return row == null
        ? null
        : new TableRow(header, row.getStartingLineNumber(), row.getFields().toArray(String[]::new));
  }

  private @Nullable CsvRecord nextRecord() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord row = records.next();
      lastLine = row.getStartingLineNumber();
      return row;
    } catch (CsvParseException e) {
      throw new FileProblem(e, Kind.MALFORMED, "file.quote", lastLine);
    } catch (UncheckedIOException e) {
      throw new FileProblem(
          e, Kind.MALFORMED, "file.broken-off", lastLine, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
