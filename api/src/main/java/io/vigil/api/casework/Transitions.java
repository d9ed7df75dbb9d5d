package io.vigil.api.casework;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which steps each state of a kind of case allows: asked by the case that decides, by the page that
 * offers them, and printed in the documents.
 *
 * @param <S> states
 * @param <T> steps
 */
public final class Transitions<S extends Enum<S>, T extends Enum<T>> {
  private final Class<T> steps;
  private final Map<S, Set<T>> allowed;

  private Transitions(Class<T> steps, Map<S, Set<T>> allowed) {
    this.steps = steps;
    this.allowed = allowed;
  }

  /**
   * @param allowed by state; a state that is left out allows nothing
   */
  public static <S extends Enum<S>, T extends Enum<T>> Transitions<S, T> of(
      Class<S> states, Class<T> steps, Map<S, Set<T>> allowed) {
    Map<S, Set<T>> all = new EnumMap<>(states);
    for (S state : states.getEnumConstants()) {
      Set<T> of = EnumSet.noneOf(steps);
      of.addAll(allowed.getOrDefault(state, Set.of()));
      all.put(state, of);
    }
    return new Transitions<>(steps, all);
  }

  public boolean allows(S state, T step) {
    return allowed.getOrDefault(state, Set.of()).contains(step);
  }

  /** Steps that a state allows, in their order. */
  public List<T> from(S state) {
    return List.copyOf(allowed.getOrDefault(state, Set.of()));
  }

  /**
   * @param what the case, such as {@code Self-check 'sc-1'}
   * @throws StepRefused if the state does not allow the step
   */
  public void require(String what, S state, T step) {
    if (!allows(state, step)) {
      throw new StepRefused(what, state, step, from(state));
    }
  }

  /** A step as the API calls it. */
  public static String name(Enum<?> step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A table with a row for each state and a column for each step. */
  public String markdown() {
    StringBuilder text = new StringBuilder("| |");
    for (T step : steps.getEnumConstants()) {
      text.append(" %s |".formatted(name(step)));
    }
    text.append("\n|---|").append("---|".repeat(steps.getEnumConstants().length));
    allowed.forEach((state, of) -> text.append("\n").append(row(state, of)));
    return text.append("\n").toString();
  }

  private String row(S state, Set<T> of) {
    return List.of(steps.getEnumConstants()).stream()
        .map(step -> of.contains(step) ? "×" : "")
        .collect(Collectors.joining(" | ", "| " + state.name() + " | ", " |"));
  }
}
