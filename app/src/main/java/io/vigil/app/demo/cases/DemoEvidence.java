package io.vigil.app.demo.cases;

import io.vigil.app.demo.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A file that proves a measure of an incident.
 *
 * @param incident number that the list of incidents gives it
 * @param measure from 1, in the order in which they were planned
 * @param file where its content lies
 * @param name under which it was attached
 * @param dated day that it is of
 */
public record DemoEvidence(
    String incident,
    int measure,
    String file,
    String name,
    LocalDate dated,
    Instant at,
    String by) {
  private static final String FOLDER = "/demo/cases/evidence/";

  static List<DemoEvidence> all() {
    return Table.of("cases/evidence.csv").rows().stream()
        .map(
            row ->
                new DemoEvidence(
                    row.text("incident"),
                    row.number("measure"),
                    row.text("file"),
                    row.text("name"),
                    LocalDate.parse(row.text("dated")),
                    CaseDays.read(row.text("at")),
                    row.text("by")))
        .toList();
  }

  public byte[] content() {
    String path = FOLDER + file;
    try (InputStream in = DemoEvidence.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in, () -> "missing resource " + path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
