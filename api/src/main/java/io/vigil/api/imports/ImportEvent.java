package io.vigil.api.imports;

import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to an import as a whole. */
public sealed interface ImportEvent extends VigilEvent {
  String importId();

  /**
   * @param actor opaque id of who sent it
   */
  @StoredAs("import.started")
  @Revision("1")
  record ImportStarted(
      String importId, ImportKind kind, @Nullable String fileName, String actor, Instant startedAt)
      implements ImportEvent {}

  /**
   * @param sha256 hash of the file as it was received, in hexadecimal
   */
  @StoredAs("import.finished")
  @Revision("1")
  record ImportFinished(
      String importId, ImportKind kind, ImportCounts counts, String sha256, Instant finishedAt)
      implements ImportEvent {}

  /**
   * @param sha256 hash of the file as it was received; {@code null} where it did not come to its
   *     end
   */
  @StoredAs("import.failed")
  @Revision("1")
  record ImportFailed(
      String importId,
      ImportKind kind,
      ImportCounts counts,
      String reason,
      @Nullable String sha256,
      Instant failedAt)
      implements ImportEvent {}
}
