package io.vigil.command.fact;

import io.vigil.api.imports.ImportCounts;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A batch that is decided and may or may not be in the event store.
 *
 * @param token head of the event store before it was appended; {@code null} for an empty store
 */
record PendingBatch(
    String batchId,
    @Nullable String importId,
    @Nullable TrackingToken token,
    ImportCounts counts,
    long bytes,
    List<StoredFact> facts) {

  List<EventMessage<?>> messages() {
    var messages = new ArrayList<EventMessage<?>>(facts.size());
    facts.forEach(fact -> messages.add(fact.event()));
    return messages;
  }
}
