package io.vigil.monitor.occurrence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Files of cases as they stand within one batch: fetched once, stored together at its end. */
final class Files {

  /** Where files are kept from one batch to the next. */
  interface Shelf {
    Optional<Filed> find(Key key);

    /** Keys of objects of which a warning may be over at a moment. */
    Collection<String> ending(Instant now);
  }

  record Key(FileKind kind, String key) {}

  /**
   * @param position of the latest event that was taken in
   */
  record Filed(CaseFile file, long position) {}

  private final Shelf shelf;
  private final Map<Key, Optional<Filed>> known = new HashMap<>();
  private final Map<Key, Filed> changed = new LinkedHashMap<>();

  Files(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Whether an event was taken in before. */
  boolean hasSeen(FileKind kind, String key, long position) {
    return filed(new Key(kind, key)).filter(filed -> filed.position() >= position).isPresent();
  }

  <T extends CaseFile> Optional<T> find(FileKind kind, String key, Class<T> type) {
    return filed(new Key(kind, key)).map(filed -> type.cast(filed.file()));
  }

  private Optional<Filed> filed(Key key) {
    return known.computeIfAbsent(key, shelf::find);
  }

  void put(FileKind kind, String key, CaseFile file, long position) {
    var at = new Key(kind, key);
    var filed = new Filed(file, position);
    known.put(at, Optional.of(filed));
    changed.put(at, filed);
  }

  /** The unit with the units above it, as far as they are known. */
  Place place(String unit) {
    return new Place(
        unit,
        find(FileKind.UNIT, unit, UnitFile.class)
            .map(UnitFile::path)
            .orElseGet(() -> List.of(unit)));
  }

  /** Keys of objects of which a warning may be over at a moment, in order. */
  Collection<String> ending(Instant now) {
    var ending = new TreeSet<String>(shelf.ending(now));
    changed.forEach(
        (key, filed) -> {
          Instant end = filed.file().endsAt();
          if (end != null && !end.isAfter(now)) {
            ending.add(key.key());
          }
        });
    return ending;
  }

  Map<Key, Filed> changed() {
    return changed;
  }
}
