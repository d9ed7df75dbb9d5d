package io.vigil.command.warning;

import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.jspecify.annotations.NullUnmarked;

/**
 * Gives nothing out that is older than what is stored: where several nodes write to one database,
 * another one may have gone on with the same aggregate.
 */
@NullUnmarked
final class FreshCache implements Cache {
  private final Cache entries;
  private final ToLongFunction<String> stored;

  /**
   * @param stored number of the last event of an aggregate
   */
  FreshCache(Cache entries, ToLongFunction<String> stored) {
    this.entries = entries;
    this.stored = stored;
  }

  @Override
  public <K, V> V get(K key) {
    V entry = entries.get(key);
    if (entry != null
        && version((AggregateCacheEntry<?>) entry) != stored.applyAsLong((String) key)) {
      entries.remove(key);
      return null;
    }
    return entry;
  }

  /**
   * An entry that was never serialized holds the aggregate itself, and needs nothing to give it.
   */
  private static long version(AggregateCacheEntry<?> entry) {
    return entry
        .recreateAggregate(null, null, null, NoSnapshotTriggerDefinition.INSTANCE)
        .version();
  }

  @Override
  public void put(Object key, Object value) {
    entries.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return entries.putIfAbsent(key, value);
  }

  @Override
  public boolean remove(Object key) {
    return entries.remove(key);
  }

  @Override
  public void removeAll() {
    entries.removeAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.containsKey(key);
  }

  @Override
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    entries.computeIfPresent(key, update);
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return entries.registerCacheEntryListener(listener);
  }
}
