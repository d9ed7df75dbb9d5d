package io.vigil.command.fact;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Finds out which events are in the store, reading it from a token to its head. */
final class AppendedEvents {
  private static final int LONGEST_SILENCE_IN_SECONDS = 30;

  private final StreamableMessageSource<TrackedEventMessage<?>> store;

  AppendedEvents(StreamableMessageSource<TrackedEventMessage<?>> store) {
    this.store = store;
  }

  @Nullable TrackingToken head() {
    return store.createHeadToken();
  }

  Set<String> among(Set<String> eventIds, @Nullable TrackingToken from) {
    long head = position(head());
    if (head <= position(from)) {
      return Set.of();
    }
    try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(from)) {
      return read(stream, eventIds, head);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the event store was read", e);
    }
  }

  private static Set<String> read(
      BlockingStream<TrackedEventMessage<?>> stream, Set<String> eventIds, long head)
      throws InterruptedException {
    var found = new HashSet<String>();
    while (stream.hasNextAvailable(LONGEST_SILENCE_IN_SECONDS, TimeUnit.SECONDS)) {
      TrackedEventMessage<?> event = stream.nextAvailable();
      if (eventIds.contains(event.getIdentifier())) {
        found.add(event.getIdentifier());
      }
      if (position(event.trackingToken()) >= head) {
        return found;
      }
    }
    throw new IllegalStateException(
        "the event store did not deliver its events up to position " + head);
  }

  private static long position(@Nullable TrackingToken token) {
    return token == null ? -1 : token.position().orElse(-1);
  }
}
