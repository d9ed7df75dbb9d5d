package io.vigil.query.imports;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent.ImportFailed;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.api.imports.ImportKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One import as the log shows it. */
record ImportRow(
    String importId,
    ImportKind kind,
    @Nullable String fileName,
    String actor,
    String state,
    ImportCounts counts,
    @Nullable String sha256,
    @Nullable String reason,
    Instant startedAt,
    @Nullable Instant finishedAt,
    long position) {

  static ImportRow of(ImportStarted e, long position) {
    return new ImportRow(
        e.importId(),
        e.kind(),
        e.fileName(),
        e.actor(),
        "running",
        ImportCounts.NONE,
        null,
        null,
        e.startedAt(),
        null,
        position);
  }

  ImportRow with(ImportFinished e, long at) {
    return ended("done", e.counts(), e.sha256(), null, e.finishedAt(), at);
  }

  ImportRow with(ImportFailed e, long at) {
    return ended("failed", e.counts(), e.sha256(), e.reason(), e.failedAt(), at);
  }

  private ImportRow ended(
      String newState,
      ImportCounts newCounts,
      @Nullable String hash,
      @Nullable String why,
      Instant when,
      long at) {
    return new ImportRow(
        importId, kind, fileName, actor, newState, newCounts, hash, why, startedAt, when, at);
  }
}
