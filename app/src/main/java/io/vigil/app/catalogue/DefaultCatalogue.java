package io.vigil.app.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The catalogue shipped with the product, as a file that intake reads. */
public final class DefaultCatalogue {
  public static final String FILE = "/catalogue/control-points.csv";

  /**
   * Whether a control point is in use, in place of what the catalogue says.
   *
   * @param reason empty where it is open
   */
  public record Use(boolean open, String reason) {}

  private DefaultCatalogue() {}

  /** The catalogue as shipped. */
  public static InputStream file() {
    return Objects.requireNonNull(DefaultCatalogue.class.getResourceAsStream(FILE), FILE);
  }

  /** The catalogue with other points in use; points that are not named stay as shipped. */
  public static InputStream file(Map<String, Use> uses) {
    var text = new StringWriter();
    try (var records =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file(), StandardCharsets.UTF_8));
        CsvWriter out = CsvWriter.builder().build(text)) {
      boolean first = true;
      for (NamedCsvRecord record : records) {
        if (first) {
          out.writeRecord(record.getHeader());
          first = false;
        }
        out.writeRecord(cells(record, uses));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(NamedCsvRecord record, Map<String, Use> uses) {
    Use use = uses.get(record.getField("code"));
    return record.getHeader().stream()
        .map(column -> use == null ? record.getField(column) : cell(record, column, use))
        .toList();
  }

  private static String cell(NamedCsvRecord record, String column, Use use) {
    return switch (column) {
      case "open" -> use.open() ? "yes" : "no";
      case "open_reason" -> use.reason();
      default -> record.getField(column);
    };
  }
}
