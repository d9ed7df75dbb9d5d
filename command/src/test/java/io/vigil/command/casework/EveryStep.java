package io.vigil.command.casework;

import io.vigil.api.casework.StepRefused;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.params.provider.Arguments;

/** Each step of a case, tried in each of its states. */
public final class EveryStep {
  private EveryStep() {}

  public static Stream<Arguments> of(Enum<?>[] states, Enum<?>[] steps) {
    return Arrays.stream(states)
        .flatMap(state -> Arrays.stream(steps).map(step -> Arguments.of(state, step)));
  }

  /** What came of a step is what the table says. */
  public static void assertTaken(boolean allowed, ResultValidator<?> when) {
    if (allowed) {
      when.expectSuccessfulHandlerExecution();
    } else {
      when.expectException(StepRefused.class).expectNoEvents();
    }
  }
}
