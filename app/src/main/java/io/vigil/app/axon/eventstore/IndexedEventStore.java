package io.vigil.app.axon.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Finds the events of one aggregate that wait in a unit of work by its id. Axon's own look walks
 * through all that wait there, comparing each with each: a batch of the monitor, with thousands of
 * events in one unit of work, spent most of its time on that.
 */
final class IndexedEventStore extends EmbeddedEventStore {
  private static final String STAGED = IndexedEventStore.class.getName();

  IndexedEventStore(Builder builder) {
    super(builder);
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    super.publish(events);
    CurrentUnitOfWork.ifStarted(unitOfWork -> events.forEach(event -> stage(event, unitOfWork)));
  }

  private static void stage(EventMessage<?> event, UnitOfWork<?> unitOfWork) {
    if (event instanceof DomainEventMessage<?> domainEvent) {
      List<DomainEventMessage<?>> waiting =
          staged(unitOfWork)
              .computeIfAbsent(domainEvent.getAggregateIdentifier(), id -> new ArrayList<>());
      waiting.add(domainEvent);
      unitOfWork.onRollback(rolledBack -> waiting.remove(domainEvent));
    }
  }

  private static Map<String, List<DomainEventMessage<?>>> staged(UnitOfWork<?> unitOfWork) {
    return unitOfWork.root().getOrComputeResource(STAGED, key -> new HashMap<>());
  }

  @Override
  protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String aggregate) {
    return CurrentUnitOfWork.isStarted()
        ? staged(CurrentUnitOfWork.get()).getOrDefault(aggregate, List.of()).stream()
        : Stream.empty();
  }
}
