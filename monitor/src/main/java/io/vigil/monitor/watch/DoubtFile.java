package io.vigil.monitor.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The readings of one series that are in doubt, and what changed among them in this batch. */
final class DoubtFile {
  private final SortedMap<StoredReading.Key, Standing> standing = new TreeMap<>();
  private final Map<StoredReading.Key, Change> changes = new LinkedHashMap<>();
  private final List<Corrected> corrected = new ArrayList<>();

  /**
   * A reading that is in doubt.
   *
   * @param since position of the event that brought it into doubt
   */
  record Standing(Doubt doubt, long since) {
    StoredReading reading() {
      return doubt.reading();
    }
  }

  /**
   * What the events of a batch come to for one reading.
   *
   * @param reading as it is known now
   * @param before what was in doubt before the batch; {@code null} for nothing
   * @param after what is in doubt now; {@code null} for nothing
   * @param because of which event, the last that changed it
   */
  record Change(
      StoredReading reading, @Nullable Standing before, @Nullable Standing after, Heard because) {

    boolean isDoubtful() {
      return after != null;
    }

    /** It was in doubt for a moment, or out of it. */
    boolean cameToNothing() {
      return Objects.equals(before, after);
    }

    private Change then(Change next) {
      return new Change(next.reading, before, next.after, next.because);
    }
  }

  /**
   * A doubt that one batch holds from beginning to end.
   *
   * @param shown which event brought the reading into doubt
   * @param because which event corrected it
   */
  record Corrected(Standing standing, Heard shown, Heard because) {}

  /** Takes in what was stored. */
  void know(Standing known) {
    standing.put(known.reading().key(), known);
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
        Standing before = Objects.requireNonNull(standing.remove(key));
        note(before, because);
        change(new Change(before.reading(), before, null, because));
      }
    }
    doubts.values().forEach(doubt -> put(doubt, because));
  }

  /** What began in this batch and is corrected in it was a doubt all the same. */
  private void note(Standing over, Heard because) {
    Change known = changes.get(over.reading().key());
    if (known != null
        && known.before() == null
        && over.equals(known.after())
        && because instanceof Heard.OfReading heard
        && heard.corrects(over.reading())) {
      corrected.add(new Corrected(over, known.because(), because));
    }
  }

  private void put(Doubt doubt, Heard because) {
    StoredReading.Key key = doubt.reading().key();
    Standing before = standing.get(key);
    if (before == null || !before.doubt().isOf(doubt.reading())) {
      if (before != null) {
        note(before, because);
      }
      Standing after = standing(doubt, because);
      standing.put(key, after);
      change(new Change(doubt.reading(), before, after, because));
    }
  }

  /** What comes back within a batch never left. */
  private Standing standing(Doubt doubt, Heard because) {
    Change known = changes.get(doubt.reading().key());
    Standing stored = known == null ? null : known.before();
    return stored != null && stored.doubt().isOf(doubt.reading())
        ? stored
        : new Standing(doubt, because.trigger().position());
  }

  private void change(Change change) {
    changes.merge(change.reading().key(), change, Change::then);
  }

  @Nullable Doubt of(StoredReading.Key key) {
    Standing known = standing.get(key);
    return known == null ? null : known.doubt();
  }

  /** Readings in doubt that somebody said are right. */
  List<StoredReading> confirmedBy(Heard.OfConfirmation heard) {
    return standing.values().stream()
        .map(Standing::reading)
        .filter(reading -> heard.confirms(reading))
        .map(StoredReading::asConfirmed)
        .toList();
  }

  Set<StoredReading.Key> keys() {
    return standing.keySet();
  }

  Collection<Standing> standing() {
    return standing.values();
  }

  /** Doubts that began and were put right within the batch. */
  Collection<Corrected> corrected() {
    return corrected;
  }

  /** One for each reading, also where nothing came of it. */
  Collection<Change> changes() {
    return changes.values();
  }

  void saved() {
    changes.clear();
    corrected.clear();
  }
}
