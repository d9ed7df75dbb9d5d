package io.vigil.command.table;

import io.vigil.command.table.FileProblem.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Opens what people send, whatever its format. */
public final class Tables {
  private static final int BUFFER = 1 << 16;
  private static final int[] GZIP = {0x1F, 0x8B};
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] OLD_EXCEL = {0xD0, 0xCF, 0x11, 0xE0};

  private final Path spool;

  /**
   * @param spool folder for workbooks while they are read
   */
  public Tables(Path spool) {
    this.spool = spool;
  }

  /**
   * Opens a table and reads its header.
   *
   * @throws FileProblem if it cannot be read as a whole
   */
  public Table open(
      Schema schema, @Nullable String mediaType, @Nullable String fileName, InputStream body) {
    Format declared = Format.declared(mediaType, fileName);
    try {
      InputStream content = unpacked(new BufferedInputStream(body, BUFFER), mediaType);
      return switch (recognise(declared, content)) {
        case CSV -> new CsvTable(names -> Header.read(schema, names), content);
        case XLSX -> new XlsxTable(names -> Header.read(schema, names), content, spool);
        case JSON -> new JsonTable(schema, content);
      };
    } catch (IOException e) {
      throw new FileProblem(e, Kind.MALFORMED, "file.unreadable", e);
    }
  }

  /**
   * The names of the columns of a table of any kind.
   *
   * @throws FileProblem if it cannot be read as a whole
   */
  public List<String> head(
      @Nullable String mediaType, @Nullable String fileName, InputStream body) {
    Format declared = Format.declared(mediaType, fileName);
    try {
      InputStream content = unpacked(new BufferedInputStream(body, BUFFER), mediaType);
      return switch (recognise(declared, content)) {
        case CSV -> names(new CsvTable(Header::unread, content));
        case XLSX -> names(new XlsxTable(Header::unread, content, spool));
        case JSON -> JsonTable.namesOfFirst(content);
      };
    } catch (IOException e) {
      throw new FileProblem(e, Kind.MALFORMED, "file.unreadable", e);
    }
  }

  private static List<String> names(Table table) throws IOException {
    try (table) {
      return table.header().names();
    }
  }

  private static InputStream unpacked(InputStream in, @Nullable String mediaType)
      throws IOException {
    if (startsWith(in, GZIP)) {
      return new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
    }
    if (mediaType != null && mediaType.contains("gzip")) {
      throw new FileProblem(Kind.MALFORMED, "file.not-gzip");
    }
    return in;
  }

  private static Format recognise(@Nullable Format declared, InputStream in) throws IOException {
    if (startsWith(in, OLD_EXCEL)) {
      throw new FileProblem(Kind.UNSUPPORTED_FORMAT, "file.old-excel");
    }
    boolean zip = startsWith(in, ZIP);
    if (declared == Format.XLSX && !zip) {
      throw new FileProblem(Kind.MALFORMED, "file.not-xlsx");
    }
    if (zip) {
      return Format.XLSX;
    }
    return declared != null ? declared : guess(in);
  }

  private static Format guess(InputStream in) throws IOException {
    in.mark(BUFFER);
    int first = in.read();
    while (first >= 0 && Character.isWhitespace(first)) {
      first = in.read();
    }
    in.reset();
    return first == '{' || first == '[' ? Format.JSON : Format.CSV;
  }

  private static boolean startsWith(InputStream in, int... magic) throws IOException {
    in.mark(magic.length);
    byte[] start = in.readNBytes(magic.length);
    in.reset();
    if (start.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((start[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
