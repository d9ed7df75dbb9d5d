package io.vigil.command.row;

import io.vigil.command.reference.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row is checked against.
 *
 * @param zone time zone of the college
 * @param scopes only units in these subtrees may be written; empty for all
 */
public record RowContext(
    String importId, Reference reference, Instant now, ZoneId zone, List<String> scopes) {

  public Instant recordedAt(@Nullable Instant given) {
    return given == null ? now : given;
  }

  /** The day at the college. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
