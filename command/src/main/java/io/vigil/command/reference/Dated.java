package io.vigil.command.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision that holds from a day on, and when the college learned of it. */
record Dated<T>(T what, LocalDate validFrom, Instant recordedAt) {
  private static final Comparator<Dated<?>> NEWEST_FIRST =
      Comparator.<Dated<?>, LocalDate>comparing(Dated::validFrom)
          .thenComparing(Dated::recordedAt)
          .reversed();

  static <T> List<Dated<T>> newestFirst(List<Dated<T>> versions) {
    return versions.stream().sorted(NEWEST_FIRST).toList();
  }

  /** The latest that holds on a day, among those known by then; {@code null} for none. */
  static <T> @Nullable T inForce(List<Dated<T>> newestFirst, LocalDate day, Instant known) {
    for (Dated<T> version : newestFirst) {
      if (!version.validFrom.isAfter(day) && !version.recordedAt.isAfter(known)) {
        return version.what;
      }
    }
    return null;
  }
}
