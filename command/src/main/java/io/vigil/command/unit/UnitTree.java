package io.vigil.command.unit;

import io.vigil.api.unit.UnitKind;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactRow;
import io.vigil.command.reference.Reference;
import io.vigil.command.reference.UnitRef;
import io.vigil.command.row.Entry;
import io.vigil.command.row.Finder;
import io.vigil.command.row.IntakeRow.UnitRow;
import io.vigil.command.row.RowContext;
import io.vigil.command.row.RowSink;
import io.vigil.command.table.RowProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a file and the units known already together to one tree, parents first. */
final class UnitTree {
  private static final Set<String> DASHES = Set.of("-", "–", "—");
  private static final int DEEPEST = 30;

  private final RowSink sink;
  private final RowContext context;
  private final Reference reference;
  private final Map<String, Entry<UnitRow>> rows;
  private final SequencedMap<String, UnitRef> placed = new LinkedHashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> underWay = new HashSet<>();
  private final Map<String, List<UnitRef>> known = new HashMap<>();

  UnitTree(RowSink sink, Map<String, Entry<UnitRow>> rows) {
    this.sink = sink;
    this.context = sink.context();
    this.reference = context.reference();
    this.rows = rows;
    for (UnitRef unit : reference.units()) {
      if (unit.parent() != null) {
        known.computeIfAbsent(unit.parent(), parent -> new ArrayList<>()).add(unit);
      }
    }
  }

  void grow() {
    rows.keySet().forEach(this::place);
    for (UnitRef unit : List.copyOf(placed.values())) {
      var facts = new ArrayList<Fact>();
      facts.add(UnitFacts.of(unit, recordedAt(unit.unit())));
      moveDescendants(unit, facts);
      sink.accept(new FactRow(facts));
    }
  }

  private Instant recordedAt(String unit) {
    Entry<UnitRow> entry = rows.get(unit);
    return context.recordedAt(entry == null ? null : entry.row().recordedAt());
  }

  /** Places a unit after its ancestors, as far as they stand in this file. */
  private void place(String unit) {
    List<Entry<UnitRow>> chain = ancestorsFirst(unit);
    chain.forEach(next -> underWay.add(next.row().unit()));
    for (Entry<UnitRow> next : chain) {
      try {
        UnitRef ref = check(next.row());
        placed.put(ref.unit(), ref);
      } catch (RowProblem problem) {
        refused.add(next.row().unit());
        sink.reject(next, problem);
      }
      underWay.remove(next.row().unit());
    }
  }

  /** Climbs through units that the file does not name: those above them may move them. */
  private List<Entry<UnitRow>> ancestorsFirst(String unit) {
    var chain = new ArrayList<Entry<UnitRow>>();
    var seen = new HashSet<String>();
    String at = unit;
    while (at != null && !placed.containsKey(at) && !underWay.contains(at) && seen.add(at)) {
      Entry<UnitRow> entry = rows.get(at);
      if (entry == null || refused.contains(at)) {
        UnitRef known = reference.unit(at);
        at = known == null ? null : known.parent();
      } else {
        chain.add(entry);
        at = parentId(entry.row());
      }
    }
    return chain.reversed();
  }

  private @Nullable String parentId(UnitRow row) {
    String parent = row.parent();
    if (parent == null || rows.containsKey(parent) || reference.unit(parent) != null) {
      return parent;
    }
    Set<String> named = reference.unitsNamed(parent);
    return named.size() == 1 ? named.iterator().next() : parent;
  }

  private UnitRef check(UnitRow row) throws RowProblem {
    UnitKind kind = kind(row.kind());
    String parent = parentId(row);
    List<String> path = path(row, parent);
    requireInScope(row.unit(), path);
    boolean person = kind.isPerson();
    return new UnitRef(
        row.unit(),
        kind,
        parent,
        person ? null : row.name(),
        person ? row.name() : null,
        person ? List.of() : row.aliases(),
        person ? row.aliases() : null,
        path,
        nameEn(row, person));
  }

  /** Files that say nothing of it leave it as it is, a dash takes it away. */
  private @Nullable String nameEn(UnitRow row, boolean person) throws RowProblem {
    String told = row.nameEn();
    if (told == null) {
      UnitRef before = reference.unit(row.unit());
      return person || before == null ? null : before.nameEn();
    }
    if (DASHES.contains(told)) {
      return null;
    }
    if (person) {
      throw new RowProblem("name_en", told, "name-en.person");
    }
    return told;
  }

  /** Both where it stands and where it goes to: nobody takes units from others. */
  private void requireInScope(String unit, List<String> path) throws RowProblem {
    UnitRef before = reference.unit(unit);
    boolean hadBefore = before == null || before.isInOneOf(context.scopes());
    boolean has = context.scopes().isEmpty() || context.scopes().stream().anyMatch(path::contains);
    if (!hadBefore || !has) {
      throw new RowProblem("unit", unit, "unit.outside");
    }
  }

  private List<String> path(UnitRow row, @Nullable String parent) throws RowProblem {
    var path = new ArrayList<String>();
    if (parent != null) {
      path.addAll(parent(row, parent).path());
    }
    if (path.contains(row.unit())) {
      throw new RowProblem("parent", row.parent(), "parent.below");
    }
    path.add(row.unit());
    if (path.size() > DEEPEST) {
      throw new RowProblem("parent", row.parent(), "parent.deep", DEEPEST);
    }
    return List.copyOf(path);
  }

  private UnitRef parent(UnitRow row, String parent) throws RowProblem {
    UnitRef inFile = placed.get(parent);
    if (inFile != null) {
      return inFile;
    }
    if (parent.equals(row.unit())) {
      throw new RowProblem("parent", parent, "parent.itself");
    }
    if (refused.contains(parent)) {
      throw new RowProblem("parent", parent, "parent.refused");
    }
    if (rows.containsKey(parent)) {
      throw new RowProblem("parent", parent, "parent.below");
    }
    return whereItGoes(row, Finder.unit(reference, "parent", parent));
  }

  /** A unit that stays under its parent, which may itself have been moved by this file. */
  private UnitRef whereItGoes(UnitRow row, UnitRef known) throws RowProblem {
    String above = known.parent();
    if (above == null) {
      return known;
    }
    if (rows.containsKey(above)) {
      place(above);
    }
    if (underWay.contains(above)) {
      throw new RowProblem("parent", row.parent(), "parent.below");
    }
    UnitRef parent = placed.get(above);
    if (parent == null) {
      UnitRef before = reference.unit(above);
      parent = before == null ? null : whereItGoes(row, before);
    }
    return parent == null ? known : known.withPath(below(parent, known.unit()));
  }

  private static List<String> below(UnitRef parent, String unit) {
    var path = new ArrayList<>(parent.path());
    path.add(unit);
    return List.copyOf(path);
  }

  private static UnitKind kind(String text) throws RowProblem {
    return UnitKinds.read(text).orElseThrow(() -> new RowProblem("kind", text, "unit.kind"));
  }

  /** Units that the file does not name move with the one they stand under. */
  private void moveDescendants(UnitRef moved, List<Fact> facts) {
    for (UnitRef child : known.getOrDefault(moved.unit(), List.of())) {
      if (!placed.containsKey(child.unit())) {
        List<String> path = below(moved, child.unit());
        if (!path.equals(child.path())) {
          UnitRef withPath = child.withPath(path);
          facts.add(UnitFacts.of(withPath, recordedAt(moved.unit())));
          moveDescendants(withPath, facts);
        }
      }
    }
  }
}
