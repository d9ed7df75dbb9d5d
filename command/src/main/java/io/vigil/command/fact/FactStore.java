package io.vigil.command.fact;

import io.vigil.api.imports.ImportCounts;
import java.util.function.Supplier;

/**
 * Gets facts into the event store, each once: the same value again is unchanged, another one a
 * correction, whatever is killed in between and whoever else writes at the same time.
 */
public interface FactStore {
  /** Appends what is new and tells what became of the rows of this batch. */
  default ImportCounts append(FactBatch batch) {
    return append(() -> batch);
  }

  /**
   * The same of what is decided only once nobody else writes, so that it rests on what is known
   * then. Nothing is appended where the decision refuses.
   */
  ImportCounts append(Supplier<FactBatch> decision);

  /** Settles what a crash left open; called before the first append. */
  void recover();
}
