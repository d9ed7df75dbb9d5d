package io.vigil.api.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Persons with so many errors in a term.
 *
 * @param count errors from which a person is named
 * @param terms empty for all
 * @param unreported only those of whom no case was made of it
 */
public record FindAccumulations(
    int count, List<String> terms, List<String> scopes, boolean unreported, int limit) {
  public record Result(List<Row> rows) {}

  /**
   * @param unit in which the last of the errors that count was made
   * @param occurredAt when that was
   * @param recordedAt when it was decided
   */
  public record Row(
      String person,
      String term,
      String unit,
      @Nullable String unitName,
      int errors,
      Instant occurredAt,
      Instant recordedAt) {}
}
