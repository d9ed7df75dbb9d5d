package io.vigil.app.page;

import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.CountWarningsOfUnits;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units that somebody sees, with the number of open warnings below each. */
@Component
class UnitTree {
  private static final int CHILDREN = 500;

  private final Questions questions;
  private final UnitAccess access;

  UnitTree(Questions questions, UnitAccess access) {
    this.questions = questions;
    this.access = access;
  }

  /** A unit and what lies directly below it, by kind. */
  record Branch(ListUnits.@Nullable Item root, List<Kind> kinds) {}

  /** Units of one kind. */
  record Kind(UnitKind kind, List<Leaf> units) {}

  record Leaf(ListUnits.Item unit, long open) {

    public String name() {
      return UnitTree.name(unit);
    }
  }

  /**
   * A unit that is offered while somebody writes.
   *
   * @param written its name; its id where several of those offered have that name
   */
  record Suggestion(String written, ListUnits.Item unit) {}

  /**
   * What a box of units offers.
   *
   * @param other the chosen unit where no branch has it
   */
  record Choices(List<Branch> branches, ListUnits.@Nullable Item other) {

    /** Those of some units that are not offered. */
    public List<String> others(List<String> units) {
      Map<String, String> offered = names();
      return units.stream().filter(unit -> !offered.containsKey(unit)).toList();
    }

    /** What the units that are offered are called, by their ids. */
    Map<String, String> names() {
      return branches.stream()
          .flatMap(branch -> branch.kinds().stream())
          .flatMap(kind -> kind.units().stream())
          .collect(Collectors.toMap(leaf -> leaf.unit().unit(), Leaf::name, (one, same) -> one));
    }
  }

  /** A unit of any kind may be chosen, though only the upper ones are offered. */
  Choices choices(SignedIn person, @Nullable String chosen) {
    List<Branch> branches = of(person);
    return chosen == null || chosen.isBlank() || offered(branches).anyMatch(chosen::equals)
        ? new Choices(branches, null)
        : new Choices(branches, access.require(person, chosen).unit());
  }

  private static Stream<String> offered(List<Branch> branches) {
    return branches.stream()
        .flatMap(
            branch ->
                Stream.concat(
                    Stream.ofNullable(branch.root()),
                    branch.kinds().stream().flatMap(kind -> kind.units().stream()).map(Leaf::unit)))
        .map(ListUnits.Item::unit);
  }

  List<Branch> of(SignedIn person) {
    Map<String, Long> open = openByUnit(person);
    return roots(person).stream()
        .map(root -> new Branch(root, kinds(children(root.unit()), open)))
        .toList();
  }

  Branch search(SignedIn person, String text, int limit) {
    return new Branch(null, kinds(found(person, text, limit), openByUnit(person)));
  }

  List<Suggestion> suggestions(SignedIn person, String text, int limit) {
    return suggestions(found(person, text, limit));
  }

  static List<Suggestion> suggestions(List<ListUnits.Item> found) {
    List<ListUnits.Item> offered = found.stream().filter(unit -> !unit.kind().isPerson()).toList();
    Map<String, Long> named =
        offered.stream().collect(Collectors.groupingBy(UnitTree::name, Collectors.counting()));
    return offered.stream()
        .map(unit -> new Suggestion(isOnly(named, unit) ? name(unit) : unit.unit(), unit))
        .toList();
  }

  private static boolean isOnly(Map<String, Long> named, ListUnits.Item unit) {
    return named.getOrDefault(name(unit), 0L) == 1;
  }

  private static String name(ListUnits.Item unit) {
    String name = unit.name();
    return name == null ? unit.unit() : name;
  }

  private List<ListUnits.Item> found(SignedIn person, String text, int limit) {
    return questions
        .ask(new ListUnits(null, text, person.scopes(), limit), ListUnits.Result.class)
        .units();
  }

  List<Kind> byKind(SignedIn person, List<ListUnits.Item> units) {
    return kinds(units, openByUnit(person));
  }

  private List<ListUnits.Item> roots(SignedIn person) {
    return person.seesEverything()
        ? children(null)
        : person.scopes().stream()
            .map(unit -> questions.ask(new FindUnit(unit), FindUnit.Result.class).unit())
            .flatMap(Stream::ofNullable)
            .toList();
  }

  private List<ListUnits.Item> children(@Nullable String parent) {
    return questions
        .ask(new ListUnits(parent, null, List.of(), CHILDREN), ListUnits.Result.class)
        .units();
  }

  /** Persons are in no list. */
  private static List<Kind> kinds(List<ListUnits.Item> units, Map<String, Long> open) {
    Map<UnitKind, List<Leaf>> kinds = new EnumMap<>(UnitKind.class);
    for (ListUnits.Item unit : units) {
      if (unit.kind().isPerson()) {
        continue;
      }
      kinds
          .computeIfAbsent(unit.kind(), kind -> new ArrayList<>())
          .add(new Leaf(unit, open.getOrDefault(unit.unit(), 0L)));
    }
    return kinds.entrySet().stream().map(e -> new Kind(e.getKey(), e.getValue())).toList();
  }

  private Map<String, Long> openByUnit(SignedIn person) {
    return questions
        .ask(new CountWarningsOfUnits(person.scopes()), CountWarningsOfUnits.Result.class)
        .rows()
        .stream()
        .collect(Collectors.toMap(CountWarningsOfUnits.Row::unit, CountWarningsOfUnits.Row::open));
  }
}
