package io.vigil.app.axon.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Makes rows of events, large batches on all cores, always in the order of the events. */
final class EventRows {

  private static final int CHUNK = 256;

  private final Consumer<List<? extends EventMessage<?>>> beforeSerializing;
  private final ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());

  EventRows(Consumer<List<? extends EventMessage<?>>> beforeSerializing) {
    this.beforeSerializing = beforeSerializing;
  }

  List<EventRow> of(List<? extends EventMessage<?>> events, Serializer serializer) {
    beforeSerializing.accept(events);
    return events.size() <= CHUNK
        ? sequentially(events, serializer)
        : inParallel(events, serializer);
  }

  private List<EventRow> inParallel(List<? extends EventMessage<?>> events, Serializer serializer) {
    var tasks = new ArrayList<ForkJoinTask<List<EventRow>>>();
    for (var from = 0; from < events.size(); from += CHUNK) {
      var chunk = events.subList(from, Math.min(from + CHUNK, events.size()));
      tasks.add(pool.submit(() -> sequentially(chunk, serializer)));
    }
    var rows = new ArrayList<EventRow>(events.size());
    tasks.forEach(task -> rows.addAll(task.join()));
    return rows;
  }

  private static List<EventRow> sequentially(
      List<? extends EventMessage<?>> events, Serializer serializer) {
    var rows = new ArrayList<EventRow>(events.size());
    var metaData = new LastMetaData(serializer);
    for (var event : events) {
      rows.add(EventRow.of(event, metaData.of(event), serializer));
    }
    return rows;
  }

  /** Events of one batch mostly share their metadata. */
  private static final class LastMetaData {

    private final Serializer serializer;
    private @Nullable MetaData last;
    private byte[] serialized = {};

    LastMetaData(Serializer serializer) {
      this.serializer = serializer;
    }

    byte[] of(EventMessage<?> event) {
      var metaData = event.getMetaData();
      if (!metaData.equals(last)) {
        serialized = event.serializeMetaData(serializer, byte[].class).getData();
        last = metaData;
      }
      return serialized;
    }
  }
}
