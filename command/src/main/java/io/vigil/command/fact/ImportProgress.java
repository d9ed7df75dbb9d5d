package io.vigil.command.fact;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.command.imports.ImportLog;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Keeps the log of an import in step with its batches. */
final class ImportProgress {
  private final ImportLog log;

  ImportProgress(ImportLog log) {
    this.log = log;
  }

  /** Decides what a batch adds, between the events that open and close its import. */
  ImportCounts classify(FactBatch batch, Classifier classifier) {
    ImportStarted start = batch.start();
    if (start != null) {
      log.start(start);
      classifier.append(start);
    }
    classifier.classify(batch.rows());
    ImportCounts counts = classifier.counts(batch.rejected());
    String importId = batch.importId();
    if (importId != null) {
      log.addErrors(importId, batch.errors());
      if (batch.end() != null) {
        classifier.append(batch.end().apply(log.counts(importId).plus(counts)));
      }
    }
    return counts;
  }

  /** Counts a batch that is in the store. */
  void confirm(
      @Nullable String importId, ImportCounts counts, long bytes, List<EventMessage<?>> events) {
    if (importId != null) {
      log.add(importId, counts, bytes);
      for (EventMessage<?> event : events) {
        if (event.getPayload() instanceof ImportEvent known) {
          log.finish(known);
        }
      }
    }
  }
}
