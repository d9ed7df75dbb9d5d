package io.vigil.monitor.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The units of the college as a report sees them. */
public final class UnitTree {

  /**
   * @param nameEn English name; {@code null} where nobody gave one
   * @param programme whether it is a programme of study (专业)
   */
  public record Node(
      String unit,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String parent,
      boolean programme) {

    /** A unit without an English name. */
    public Node(String unit, @Nullable String name, @Nullable String parent, boolean programme) {
      this(unit, name, null, parent, programme);
    }

    /** A unit that is no programme. */
    public Node(String unit, @Nullable String name, @Nullable String parent) {
      this(unit, name, parent, false);
    }

    private Node inEnglish() {
      return new Node(unit, nameEn == null ? name : nameEn, nameEn, parent, programme);
    }
  }

  private final List<Node> units;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final List<String> roots = new ArrayList<>();

  public UnitTree(List<Node> units) {
    this.units = List.copyOf(units);
    units.forEach(node -> nodes.put(node.unit(), node));
    for (Node node : units) {
      String parent = node.parent();
      if (parent == null || !nodes.containsKey(parent)) {
        roots.add(node.unit());
      } else {
        children.computeIfAbsent(parent, p -> new ArrayList<>()).add(node.unit());
      }
    }
  }

  /**
   * The same as a document in a language calls them: by their English names where they have one.
   */
  public UnitTree in(Locale language) {
    return language.getLanguage().equals("en")
        ? new UnitTree(units.stream().map(Node::inEnglish).toList())
        : this;
  }

  public boolean contains(String unit) {
    return nodes.containsKey(unit);
  }

  public @Nullable String name(String unit) {
    Node node = nodes.get(unit);
    return node == null ? null : node.name();
  }

  @Nullable String parent(String unit) {
    Node node = nodes.get(unit);
    return node == null ? null : node.parent();
  }

  /** The programme in which a unit lies; {@code null} where it lies in none. */
  public @Nullable String programmeOf(String unit) {
    for (String at = unit; at != null; at = parent(at)) {
      Node node = nodes.get(at);
      if (node != null && node.programme()) {
        return at;
      }
    }
    return null;
  }

  public List<String> roots() {
    return roots;
  }

  public List<String> children(String unit) {
    return children.getOrDefault(unit, List.of());
  }

  /** The units that a breakdown lists: those directly below a unit, or below the roots. */
  public List<String> parts(@Nullable String unit) {
    return unit != null
        ? children(unit)
        : roots.stream().flatMap(r -> children(r).stream()).toList();
  }

  /** The units that stand for a scope: the unit itself, or all roots. */
  public List<String> tops(@Nullable String unit) {
    return unit != null ? List.of(unit) : roots;
  }

  /** A unit and all above it, from below. */
  public List<String> upwards(String unit) {
    List<String> upwards = new ArrayList<>();
    for (String at = unit; at != null; at = parent(at)) {
      upwards.add(at);
    }
    return upwards;
  }

  public boolean isWithin(String unit, @Nullable String scope) {
    return scope == null || isWithinAnyOf(unit, scope::equals);
  }

  /** Whether a unit is one of some or lies below one. */
  public boolean isWithinAnyOf(String unit, Predicate<String> some) {
    for (String at = unit; at != null; at = parent(at)) {
      if (some.test(at)) {
        return true;
      }
    }
    return false;
  }
}
