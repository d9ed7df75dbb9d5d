package io.vigil.command.fact;

import io.vigil.api.imports.ImportCounts;

/**
 * Gets facts into the event store, each once: the same value again is unchanged, another one a
 * correction, whatever is killed in between and whoever else writes at the same time.
 */
public interface FactStore {
  /** Appends what is new and tells what became of the rows of this batch. */
  ImportCounts append(FactBatch batch);

  /** Settles what a crash left open; called before the first append. */
  void recover();
}
