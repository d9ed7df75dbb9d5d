package io.vigil.api.casework;

import io.vigil.api.message.Rejection;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that the state of a case does not allow, with those that it does. */
public class StepRefused extends Rejection {
  private static final long serialVersionUID = 1L;

  private final List<String> allowed;

  /**
   * @param what the case, such as {@code Incident '0197…'}
   * @param state of the case; {@code null} where it is over
   * @param allowed steps that are possible now
   */
  public StepRefused(
      String what, @Nullable Enum<?> state, Enum<?> step, Collection<? extends Enum<?>> allowed) {
    super(
        Kind.CONFLICT,
        code(state, allowed),
        allowed.isEmpty()
            ? "%4$s is %5$s: '%6$s' is not possible now. Nothing more can be done with it."
            : "%4$s is %5$s: '%6$s' is not possible now. Possible: %7$s.",
        state,
        step,
        List.copyOf(allowed),
        what,
        state == null ? "over" : state.name(),
        Transitions.name(step),
        String.join(", ", names(allowed)));
    this.allowed = names(allowed);
  }

  private static String code(@Nullable Enum<?> state, Collection<? extends Enum<?>> allowed) {
    if (state == null) {
      return "step.over";
    }
    return allowed.isEmpty() ? "step.none" : "step.refused";
  }

  private static List<String> names(Collection<? extends Enum<?>> steps) {
    return steps.stream().map(Transitions::name).toList();
  }

  /** By the names under which the API knows them. */
  public List<String> allowed() {
    return allowed;
  }
}
