package io.vigil.app.axon.processing;

import io.vigil.app.axon.processing.ProcessorStatus.State;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The event processors, and how far each has come: those of this process and those elsewhere. */
@Component
public class Processors {

  private final EventProcessingConfiguration processing;
  private final StreamableMessageSource<TrackedEventMessage<?>> events;
  private final StoredTokens tokens;

  Processors(
      EventProcessingConfiguration processing,
      @Qualifier("eventStore") StreamableMessageSource<TrackedEventMessage<?>> events,
      StoredTokens tokens) {
    this.processing = processing;
    this.events = events;
    this.tokens = tokens;
  }

  /** Of this process. */
  public List<String> names() {
    return streaming().map(StreamingEventProcessor::getName).toList();
  }

  /** All of them, by name. */
  public List<ProcessorStatus> list() {
    var head = head();
    var here = streaming().map(processor -> status(processor, head));
    var elsewhere = elsewhere().map(name -> elsewhere(name, head));
    return Stream.concat(here, elsewhere)
        .sorted(Comparator.comparing(ProcessorStatus::name))
        .toList();
  }

  public Optional<ProcessorStatus> find(String name) {
    return list().stream().filter(status -> status.name().equals(name)).findFirst();
  }

  /** Whether every processor has handled all there is. */
  public boolean areCaughtUp() {
    return list().stream().allMatch(ProcessorStatus::isCaughtUp);
  }

  /** Handles the dead letters of a processor again; those that fail stay. */
  public void retryDeadLetters(String name) {
    processing
        .sequencedDeadLetterProcessor(name)
        .ifPresent(letters -> retry(letters, processing.deadLetterQueue(name).orElseThrow()));
  }

  private static void retry(
      SequencedDeadLetterProcessor<EventMessage<?>> letters,
      SequencedDeadLetterQueue<EventMessage<?>> queue) {
    for (var sequence = queue.amountOfSequences(); sequence > 0; sequence--) {
      letters.processAny();
    }
  }

  private Stream<StreamingEventProcessor> streaming() {
    return processing.eventProcessors().values().stream()
        .filter(StreamingEventProcessor.class::isInstance)
        .map(StreamingEventProcessor.class::cast);
  }

  /** Those that run in other roles' processes only, as far as they have begun. */
  private Stream<String> elsewhere() {
    var here = names();
    return tokens.processors().stream()
        .filter(ProcessingGroups.ALL::contains)
        .filter(name -> !here.contains(name));
  }

  private ProcessorStatus elsewhere(String name, long head) {
    var position = tokens.position(name);
    return new ProcessorStatus(
        name,
        position,
        Math.max(0, head - position),
        tokens.isHeld(name) ? State.STANDBY : State.STOPPED,
        tokens.deadLetters(name));
  }

  private ProcessorStatus status(StreamingEventProcessor processor, long head) {
    var name = processor.getName();
    var segments = processor.processingStatus().values();
    var position = segments.isEmpty() ? tokens.position(name) : position(segments);
    return new ProcessorStatus(
        name,
        position,
        Math.max(0, head - position),
        state(processor, segments),
        deadLetters(name));
  }

  private static State state(
      StreamingEventProcessor processor, Collection<EventTrackerStatus> segments) {
    if (processor.isError() || segments.stream().anyMatch(EventTrackerStatus::isErrorState)) {
      return State.ERROR;
    }
    if (!processor.isRunning()) {
      return State.STOPPED;
    }
    if (segments.isEmpty()) {
      return State.STANDBY;
    }
    return segments.stream().anyMatch(EventTrackerStatus::isReplaying)
        ? State.REPLAYING
        : State.RUNNING;
  }

  private static long position(Collection<EventTrackerStatus> segments) {
    return segments.stream()
        .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
        .min()
        .orElse(0);
  }

  private long deadLetters(String name) {
    return processing.deadLetterQueue(name).map(SequencedDeadLetterQueue::size).orElse(0L);
  }

  private long head() {
    var token = events.createHeadToken();
    return token == null ? 0 : token.position().orElse(0);
  }
}
