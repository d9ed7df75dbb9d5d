package io.vigil.command.table;

import io.vigil.command.table.FileProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. It is kept on disk while it is read, its rows are streamed. */
final class XlsxTable implements Table {
  private static final long MOST_TEXT = 128L << 20;

  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final Header header;

  XlsxTable(Function<List<String>, Header> head, InputStream in, Path spool) throws IOException {
    file = Files.createTempFile(spool, "upload-", ".xlsx");
    boolean complete = false;
    try {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      requireReasonableSize(file);
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
      stream = workbook.getFirstSheet().openStream();
      rows = stream.iterator();
      header = head.apply(firstRow());
      complete = true;
    } catch (FileProblem e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    } finally {
      if (!complete) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Texts of a workbook are held in memory; a small file can unpack to any size. */
  private static void requireReasonableSize(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      long texts =
          zip.stream()
              .filter(entry -> entry.getName().endsWith("sharedStrings.xml"))
              .mapToLong(ZipEntry::getSize)
              .sum();
      if (texts > MOST_TEXT) {
        throw new FileProblem(Kind.TOO_LARGE, "file.workbook-large", MOST_TEXT >> 20);
      }
    }
  }

  private List<String> firstRow() {
    while (rows.hasNext()) {
      @Nullable String[] cells = cells(rows.next());
      if (!isBlank(cells)) {
        return Stream.of(cells).map(cell -> cell == null ? "" : cell).toList();
      }
    }
    throw new FileProblem(Kind.EMPTY, "file.empty-sheet");
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public Format format() {
    return Format.XLSX;
  }

  @Override
  public @Nullable TableRow next() {
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        @Nullable String[] cells = cells(row);
        if (!isBlank(cells)) {
          return new TableRow(header, row.getRowNum(), cells);
        }
      }
      return null;
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  private static boolean isBlank(@Nullable String[] cells) {
    for (String cell : cells) {
      if (cell != null && !cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String[] cells(Row row) {
    var texts = new ArrayList<@Nullable String>(row.getCellCount());
    for (Cell cell : row) {
      texts.add(cell == null ? null : text(cell));
    }
    return texts.toArray(String[]::new);
  }

  private static @Nullable String text(Cell cell) {
    if (cell.getType() == CellType.EMPTY) {
      return null;
    }
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    return isDate(cell.getDataFormatId(), cell.getDataFormatString())
        ? date(cell)
        : plain(cell.asNumber());
  }

  private static String date(Cell cell) {
    var moment = cell.asDate();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  /** What people typed, not what binary arithmetic made of it: 91.1, not 91.09999999999999. */
  private static String plain(BigDecimal number) {
    BigDecimal shortest = new BigDecimal(Double.toString(number.doubleValue()));
    return shortest.stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(@Nullable Integer id, @Nullable String format) {
    if (format == null) {
      return id != null && id >= 14 && id <= 22;
    }
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    return !bare.equals("general") && (bare.contains("d") || bare.contains("yy"));
  }

  private static FileProblem damaged(Exception cause) {
    return new FileProblem(cause, Kind.MALFORMED, "file.damaged-workbook");
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
    Files.deleteIfExists(file);
  }
}
