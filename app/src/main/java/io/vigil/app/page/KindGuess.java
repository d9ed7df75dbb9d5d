package io.vigil.app.page;

import io.vigil.api.imports.ImportKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file holds, by the names of its columns. */
final class KindGuess {
  private static final int HEAD = 4096;
  private static final int STRINGS = 65_536;

  private KindGuess() {}

  static Optional<ImportKind> of(InputStream file) throws IOException {
    var body = new BufferedInputStream(file);
    body.mark(2);
    int first = body.read();
    int second = body.read();
    body.reset();
    if (first == 0x1f && second == 0x8b) {
      return byHead(text(new GZIPInputStream(body), HEAD));
    }
    return byHead(first == 'P' && second == 'K' ? workbook(body) : text(body, HEAD));
  }

  /** Names that stand in one kind of file and in no other come first. */
  private static Optional<ImportKind> byHead(String head) {
    String text = head.toLowerCase(Locale.ROOT);
    if (text.contains("severity")) {
      return Optional.of(ImportKind.INCIDENT_TALLIES);
    }
    if (text.contains("first_period") || text.contains("improvement_owner")) {
      return Optional.of(ImportKind.ASSIGNMENTS);
    }
    if (text.contains("first_monday") || text.contains("worked")) {
      return Optional.of(ImportKind.CALENDAR);
    }
    if (text.contains("control_point") && text.contains("period")) {
      return Optional.of(ImportKind.READINGS);
    }
    if (text.contains("direction")) {
      return Optional.of(ImportKind.CONTROL_POINTS);
    }
    return text.contains("unit") && text.contains("kind")
        ? Optional.of(ImportKind.UNITS)
        : Optional.empty();
  }

  /** The words of a workbook; its head is among the first of them. */
  private static String workbook(InputStream body) throws IOException {
    var zip = new ZipInputStream(body);
    var words = new StringBuilder();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals("xl/sharedStrings.xml")
          || entry.getName().startsWith("xl/worksheets/sheet1")) {
        words.append(text(zip, STRINGS));
      }
    }
    return words.toString();
  }

  private static String text(InputStream body, int length) throws IOException {
    return new String(body.readNBytes(length), StandardCharsets.UTF_8);
  }
}
