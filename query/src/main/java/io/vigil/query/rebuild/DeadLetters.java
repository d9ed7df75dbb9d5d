package io.vigil.query.rebuild;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** What a processor could not handle and has put aside. */
final class DeadLetters {

  private final Configuration axon;
  private final String group;

  DeadLetters(Configuration axon, String group) {
    this.axon = axon;
    this.group = group;
  }

  boolean contain(String eventId) {
    return axon.eventProcessingConfiguration()
        .deadLetterQueue(group)
        .map(DeadLetters::identifiers)
        .orElse(Set.of())
        .contains(eventId);
  }

  private static Set<String> identifiers(SequencedDeadLetterQueue<EventMessage<?>> queue) {
    Set<String> identifiers = new HashSet<>();
    for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : queue.deadLetters()) {
      sequence.forEach(letter -> identifiers.add(letter.message().getIdentifier()));
    }
    return identifiers;
  }
}
