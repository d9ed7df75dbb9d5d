package io.vigil.api.casework;

import io.vigil.api.message.Rejection;
import java.util.List;

/** A step that the state of a case does not allow, with those that it does. */
public class StepRefused extends Rejection {
  private static final long serialVersionUID = 1L;

  private final List<String> allowed;

  /**
   * @param what the case, such as {@code Incident '0197…'}
   * @param allowed steps that are possible now, by the names under which the API knows them
   */
  public StepRefused(String what, String state, String step, List<String> allowed) {
    super(
        Kind.CONFLICT,
        "%s is %s: '%s' is not possible now. %s"
            .formatted(
                what,
                state,
                step,
                allowed.isEmpty()
                    ? "Nothing more can be done with it."
                    : "Possible: %s.".formatted(String.join(", ", allowed))));
    this.allowed = List.copyOf(allowed);
  }

  public List<String> allowed() {
    return allowed;
  }
}
