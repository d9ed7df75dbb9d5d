package io.vigil.api.complaint;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A step of a request.
 *
 * @param at when it was done
 * @param recordedAt when that became known
 * @param due all that must be done after it, and by when
 */
public record Taken(By by, Instant at, Instant recordedAt, List<Due> due) {

  /** What must be done first. */
  public Optional<Due> next() {
    return due.stream().min(Comparator.comparing(Due::at));
  }
}
