package io.vigil.monitor.occurrence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The standards and rules of a college that are not revised in time.
 *
 * @param overdue by id, since when
 * @param run how often there came to be some
 * @param told its warning
 */
record RegisterFile(SortedMap<String, Instant> overdue, int run, @Nullable Told told)
    implements CaseFile {
  static final RegisterFile EMPTY = new RegisterFile(new TreeMap<>(), 0, null);

  RegisterFile with(String standardId, Instant since) {
    var all = new TreeMap<>(overdue);
    all.put(standardId, since);
    return new RegisterFile(all, overdue.isEmpty() ? run + 1 : run, told);
  }

  RegisterFile without(String standardId) {
    var all = new TreeMap<>(overdue);
    all.remove(standardId);
    return new RegisterFile(all, run, told);
  }

  RegisterFile told(@Nullable Told other) {
    return new RegisterFile(overdue, run, other);
  }

  List<String> ids() {
    return List.copyOf(overdue.keySet());
  }

  Instant first() {
    return overdue.values().stream().min(Comparator.naturalOrder()).orElseThrow();
  }
}
