package io.vigil.query.projection;

import io.vigil.api.message.VigilEvent;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;

/**
 * An event as it stands in the store.
 *
 * @param position grows with the order of the store
 */
public record StoredFact<E extends VigilEvent>(E event, String eventId, long position) {

  /** Takes an event of a stream; its payload is expected to be an {@code E}. */
  @SuppressWarnings("unchecked")
  public static <E extends VigilEvent> StoredFact<E> of(EventMessage<?> message) {
    return new StoredFact<>((E) message.getPayload(), message.getIdentifier(), position(message));
  }

  static long position(EventMessage<?> message) {
    if (message instanceof TrackedEventMessage<?> tracked) {
      return WrappedToken.unwrapLowerBound(tracked.trackingToken()).position().orElseThrow();
    }
    throw new IllegalArgumentException(
        "Event " + message.getIdentifier() + " has no position: it was not read from the store");
  }
}
