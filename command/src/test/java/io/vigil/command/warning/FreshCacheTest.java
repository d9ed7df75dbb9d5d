package io.vigil.command.warning;

import static io.vigil.command.warning.AnyWarning.ID;
import static io.vigil.command.warning.AnyWarning.raise;
import static io.vigil.command.warning.AnyWarning.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;

/** Two nodes on one store, each with a cache of its own. */
class FreshCacheTest {
  private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
  private static final Times TIMES = AnyTimes.at(Instant.parse("2026-11-30T02:00:00Z"));

  private final EmbeddedEventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final Repository<Warning> one = node();
  private final Repository<Warning> other = node();

  private Repository<Warning> node() {
    return EventSourcingRepository.builder(Warning.class)
        .eventStore(events)
        .parameterResolverFactory(
            MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Warning.class),
                new SimpleResourceParameterResolverFactory(List.of(TIMES))))
        .cache(
            new FreshCache(
                new BoundedCache(10), id -> events.lastSequenceNumberFor(id).orElse(-1L)))
        .build();
  }

  @Test
  void aNodeGoesOnFromWhatTheOtherHasDone() {
    inOneUnit(() -> one.newInstance(() -> new Warning(raise(Colour.YELLOW, false, MONDAY), TIMES)));
    take(other, warning -> warning.handle(turn(2, Colour.ORANGE, MONDAY), TIMES));
    take(one, warning -> warning.handle(turn(3, Colour.YELLOW, MONDAY), TIMES));
    long before = stored();

    take(other, warning -> warning.handle(turn(4, Colour.ORANGE, MONDAY), TIMES));

    assertThat(stored())
        .as("it is not orange any more, and turns orange again")
        .isGreaterThan(before);
  }

  @Test
  void whatNobodyElseHasTouchedIsNotReadAgain() {
    inOneUnit(() -> one.newInstance(() -> new Warning(raise(Colour.YELLOW, false, MONDAY), TIMES)));
    Warning[] seen = new Warning[2];

    take(one, warning -> seen[0] = warning);
    take(one, warning -> seen[1] = warning);

    assertThat(seen[1]).isSameAs(seen[0]);
  }

  private long stored() {
    return events.lastSequenceNumberFor(ID).orElseThrow();
  }

  private void take(Repository<Warning> node, Consumer<Warning> step) {
    inOneUnit(() -> node.load(ID).execute(step));
  }

  /** What a node does at once, and stores. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static void inOneUnit(Work work) {
    var result =
        DefaultUnitOfWork.startAndGet(null)
            .executeWithResult(
                () -> {
                  work.run();
                  return true;
                });
    if (result.isExceptional()) {
      throw new IllegalStateException(result.exceptionResult());
    }
  }
}
