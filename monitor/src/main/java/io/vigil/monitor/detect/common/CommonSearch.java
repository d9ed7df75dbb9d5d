package io.vigil.monitor.detect.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks from the root of a tree of units down for the lowest unit above members that share a cause:
 * where all of the members that a cause shows in stand below one child for which it holds too, it
 * is the child's; where there is none at a unit, its children are looked at each, by what their
 * members show beyond the median of all.
 */
public final class CommonSearch {
  private final Stretch stretch;

  /**
   * @param stretch the periods before
   */
  public CommonSearch(Stretch stretch) {
    this.stretch = stretch;
  }

  /**
   * A unit that reported, and where it stands.
   *
   * @param path ids from the root down to the unit itself
   */
  public record Placed(Residual residual, List<String> path) {}

  /**
   * A unit whose members share a cause.
   *
   * @param path ids from the root down to the unit
   * @param reported all members, in the order of their ids
   */
  public record Found(List<String> path, CommonCause cause, List<Residual> reported) {}

  /** Causes among members, none of them below another. */
  public List<Found> among(Collection<Placed> members) {
    var found = new ArrayList<Found>();
    childrenOf(List.copyOf(members), 0).values().forEach(one -> found.addAll(at(one, 1, 0)));
    return found;
  }

  /**
   * @param depth number of units from the root down to the one above all members
   * @param common shift that is no matter of theirs, but of all
   */
  private List<Found> at(List<Placed> members, int depth, double common) {
    List<Residual> residuals = members.stream().map(Placed::residual).toList();
    List<CommonCause.Member> reported = residuals.stream().map(one -> one.member(common)).toList();
    CommonCause plain = CommonCause.of(reported).orElse(null);
    if (plain == null) {
      return List.of();
    }
    CommonCause cause =
        plain.isMarked() ? plain.against(stretch.variation(residuals), reported) : plain;
    var below = new ArrayList<Found>();
    Map<String, List<Placed>> children = childrenOf(members, depth);
    if (!cause.isSignal()) {
      double shown = common + cause.shift();
      children.values().forEach(child -> below.addAll(at(child, depth + 1, shown)));
      return below;
    }
    children.values().stream()
        .filter(child -> holdsAll(child, cause))
        .forEach(child -> below.addAll(at(child, depth + 1, common)));
    return below.isEmpty()
        ? List.of(
            new Found(members.getFirst().path().subList(0, depth), cause.beyond(common), residuals))
        : below;
  }

  private static boolean holdsAll(List<Placed> child, CommonCause cause) {
    return child.stream().map(one -> one.residual().unit()).toList().containsAll(cause.members());
  }

  private static Map<String, List<Placed>> childrenOf(List<Placed> members, int depth) {
    Map<String, List<Placed>> children = new LinkedHashMap<>();
    for (Placed one : members) {
      if (one.path().size() > depth + 1) {
        children.computeIfAbsent(one.path().get(depth), none -> new ArrayList<>()).add(one);
      }
    }
    return children;
  }
}
