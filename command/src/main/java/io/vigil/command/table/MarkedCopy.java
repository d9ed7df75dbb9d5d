package io.vigil.command.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The refused rows of a file as they were sent, each with its line and what is wrong with it. It
 * can be mended and sent again as it is.
 */
public sealed interface MarkedCopy extends Closeable {
  void add(TableRow row, RowProblem problem, Locale locale);

  static MarkedCopy create(Path file, Table table) {
    List<String> names = new ArrayList<>(table.header().names());
    names.add("line");
    names.add("error");
    try {
      return table.format() == Format.XLSX ? new Xlsx(file, names) : new Csv(file, names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String extension(Table table) {
    return table.format() == Format.XLSX ? "xlsx" : "csv";
  }

  private static List<@Nullable String> marked(
      TableRow row, RowProblem problem, Locale locale, int width) {
    var cells = new ArrayList<@Nullable String>();
    row.cells().forEach(cell -> cells.add(cell == null ? null : Texts.mended(cell)));
    while (cells.size() < width - 2) {
      cells.add(null);
    }
    cells.add(Long.toString(row.line()));
    String reason = problem.reason(locale);
    cells.add(problem.column() == null ? reason : problem.column() + ": " + reason);
    return cells;
  }

  /** Text with a byte order mark, so that Excel reads the Chinese in it. */
  final class Csv implements MarkedCopy {
    private final CsvWriter writer;
    private final int width;

    private Csv(Path file, List<String> names) throws IOException {
      BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      out.write('\uFEFF');
      writer = CsvWriter.builder().build(out);
      width = names.size();
      writer.writeRecord(names);
    }

    @Override
    public void add(TableRow row, RowProblem problem, Locale locale) {
      writer.writeRecord(marked(row, problem, locale, width).toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  /** A workbook that is written row by row. */
  final class Xlsx implements MarkedCopy {
    private static final int FLUSH_EVERY = 1000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int width;
    private int rows = 1;

    private Xlsx(Path file, List<String> names) throws IOException {
      workbook = new Workbook(Files.newOutputStream(file), "Vigil", "1.0");
      sheet = workbook.newWorksheet("errors");
      width = names.size();
      for (int i = 0; i < width; i++) {
        sheet.value(0, i, names.get(i));
      }
    }

    @Override
    public void add(TableRow row, RowProblem problem, Locale locale) {
      List<@Nullable String> cells = marked(row, problem, locale, width);
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        if (cell != null) {
          sheet.inlineString(rows, i, cell);
        }
      }
      rows++;
      flush();
    }

    private void flush() {
      if (rows % FLUSH_EVERY == 0) {
        try {
          sheet.flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void close() throws IOException {
      workbook.close();
    }
  }
}
