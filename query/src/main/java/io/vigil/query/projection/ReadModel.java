package io.vigil.query.projection;

import io.vigil.api.message.VigilEvent;
import java.util.List;

/**
 * A group of read tables that is filled and rebuilt together.
 *
 * @param <E> the events it is made from
 */
public interface ReadModel<E extends VigilEvent> {

  /** Name in {@code read_meta}; its processing group is {@code query.} and this name. */
  String name();

  /** Whether events of this type are {@code E}. */
  boolean handles(Class<?> payloadType);

  /**
   * Writes facts, in the order of the store, into the tables of a slot. Facts that the tables have
   * seen change nothing.
   */
  void write(List<StoredFact<E>> facts, Slot slot);
}
