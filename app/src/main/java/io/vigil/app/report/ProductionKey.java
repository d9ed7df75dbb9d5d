package io.vigil.app.report;

import io.vigil.monitor.document.format.Format;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a file that is being made is called in addresses. It says what is wanted, so that a node
 * that never heard of it can make it too.
 *
 * @param unique tells it from others of the same
 */
public record ProductionKey(String unique, ReportDesk.Wanted wanted, Format format) {
  private static final String BETWEEN = "\n";
  private static final int PARTS = 5;

  static ProductionKey next(ReportDesk.Wanted wanted, Format format) {
    return new ProductionKey(UUID.randomUUID().toString(), wanted, format);
  }

  public String id() {
    String unit = wanted.unit();
    String all =
        String.join(
            BETWEEN,
            unique,
            wanted.from(),
            wanted.to(),
            unit == null ? "" : unit,
            format.extension());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(all.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty where it is none. */
  public static Optional<ProductionKey> of(String id) {
    String[] parts = decoded(id).split(BETWEEN, -1);
    return parts.length == PARTS
        ? Format.of(parts[4])
            .map(
                format ->
                    new ProductionKey(
                        parts[0], new ReportDesk.Wanted(parts[1], parts[2], parts[3]), format))
        : Optional.empty();
  }

  private static String decoded(String id) {
    try {
      return new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
