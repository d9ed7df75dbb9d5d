package io.vigil.api.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Imports with their progress, newest first.
 *
 * @param importId this one alone; {@code null} for all
 * @param actor those of one person or machine; {@code null} for everybody's
 */
public record FindImports(
    boolean runningOnly, @Nullable String importId, @Nullable String actor, int limit) {

  public record Result(List<Item> items) {}

  /**
   * @param state {@code running}, {@code done}, {@code failed} or {@code interrupted}
   * @param bytes size of the file as received so far; {@code null} where unknown
   */
  public record Item(
      String importId,
      ImportKind kind,
      @Nullable String fileName,
      String actor,
      String state,
      ImportCounts counts,
      @Nullable Long bytes,
      @Nullable String sha256,
      @Nullable String reason,
      Instant startedAt,
      @Nullable Instant finishedAt,
      boolean markedFile) {}
}
