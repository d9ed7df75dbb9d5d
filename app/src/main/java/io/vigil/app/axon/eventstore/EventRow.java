package io.vigil.app.axon.eventstore;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event as the table takes it, but for the time of append. */
record EventRow(
    String identifier,
    String aggregate,
    long sequence,
    @Nullable String type,
    String payloadType,
    @Nullable String payloadRevision,
    byte[] payload,
    byte[] metaData) {

  static EventRow of(EventMessage<?> event, byte[] metaData, Serializer serializer) {
    var payload = event.serializePayload(serializer, byte[].class);
    var stream = event instanceof DomainEventMessage<?> domain ? domain : null;
    return new EventRow(
        event.getIdentifier(),
        stream == null ? event.getIdentifier() : stream.getAggregateIdentifier(),
        stream == null ? 0 : stream.getSequenceNumber(),
        stream == null ? null : stream.getType(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        metaData);
  }

  static byte @Nullable [] utf8(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
