package io.vigil.app.demo.cases;

import io.vigil.app.demo.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A file that proves that something was done.
 *
 * @param file where its content lies
 * @param name under which it was attached
 * @param dated day that it is of
 */
public record EvidenceFile(String file, String name, LocalDate dated, Instant at, String by) {
  private static final String FOLDER = "/demo/cases/evidence/";

  static EvidenceFile of(Table.Row row) {
    return new EvidenceFile(
        row.text("file"),
        row.text("name"),
        LocalDate.parse(row.text("dated")),
        CaseDays.read(row.text("at")),
        row.text("by"));
  }

  public byte[] content() {
    String path = FOLDER + file;
    try (InputStream in = EvidenceFile.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in, () -> "missing resource " + path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
