package io.vigil.command.warning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.NullUnmarked;

/**
 * Keeps the aggregates that were used last, and no more than a number of them. How often one was
 * used is no reason to keep it: a closed warning is not asked for again, one just raised is.
 */
@NullUnmarked
public final class BoundedCache implements Cache {
  private static final int INITIAL = 16;
  private static final float LOAD_FACTOR = 0.75f;

  private final Map<Object, Object> entries;

  public BoundedCache(int most) {
    entries =
        new LinkedHashMap<>(INITIAL, LOAD_FACTOR, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <K, V> V get(K key) {
    return (V) entries.get(key);
  }

  @Override
  public synchronized void put(Object key, Object value) {
    entries.put(key, value);
  }

  @Override
  public synchronized boolean putIfAbsent(Object key, Object value) {
    return entries.putIfAbsent(key, value) == null;
  }

  @Override
  public synchronized boolean remove(Object key) {
    return entries.remove(key) != null;
  }

  @Override
  public synchronized void removeAll() {
    entries.clear();
  }

  @Override
  public synchronized boolean containsKey(Object key) {
    return entries.containsKey(key);
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    entries.computeIfPresent(key, (k, value) -> update.apply((V) value));
  }

  /** Nobody listens to this cache. */
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> true;
  }
}
