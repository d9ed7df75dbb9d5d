package io.vigil.monitor.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The readings of one series that are in doubt, and what changed among them in this batch. */
final class DoubtFile {
  private final SortedMap<StoredReading.Key, Doubt> standing = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();

  DoubtFile(Collection<Doubt> known) {
    known.forEach(doubt -> standing.put(doubt.reading().key(), doubt));
  }

  /**
   * A reading came into doubt, or out of it.
   *
   * @param before what was in doubt; {@code null} for nothing
   * @param after what is in doubt now; {@code null} for nothing
   * @param because of which event
   */
  record Change(@Nullable Doubt before, @Nullable Doubt after, Heard because) {

    boolean isDoubtful() {
      return after != null;
    }

    StoredReading reading() {
      return Objects.requireNonNull(after == null ? before : after).reading();
    }
  }

  /** All that is in doubt now. */
  void become(SortedMap<StoredReading.Key, Doubt> doubts, Heard because) {
    become(doubts, key -> true, because);
  }

  /** What is in doubt now among some of the readings. */
  void become(
      SortedMap<StoredReading.Key, Doubt> doubts,
      Predicate<StoredReading.Key> among,
      Heard because) {
    for (StoredReading.Key key : List.copyOf(standing.keySet())) {
      if (among.test(key) && !doubts.containsKey(key)) {
        changes.add(new Change(standing.remove(key), null, because));
      }
    }
    doubts.forEach((key, doubt) -> put(key, doubt, because));
  }

  private void put(StoredReading.Key key, Doubt doubt, Heard because) {
    Doubt before = standing.put(key, doubt);
    if (before == null || !before.isOf(doubt.reading())) {
      changes.add(new Change(before, doubt, because));
    }
  }

  @Nullable Doubt of(StoredReading.Key key) {
    return standing.get(key);
  }

  /** Readings in doubt that somebody said are right. */
  List<StoredReading> confirmedBy(Heard.OfConfirmation heard) {
    return standing.values().stream()
        .map(Doubt::reading)
        .filter(reading -> heard.confirms(reading))
        .map(StoredReading::asConfirmed)
        .toList();
  }

  Map<StoredReading.Key, Doubt> standing() {
    return standing;
  }

  List<Change> changes() {
    return changes;
  }

  void saved() {
    changes.clear();
  }
}
