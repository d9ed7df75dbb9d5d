package io.vigil.monitor.detect;

import io.vigil.api.signal.Worsening;
import io.vigil.api.warning.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the detector concludes from one more judged value.
 *
 * @param evidence why
 * @param worsening a trend that is to be told of; {@code null} where there is none that is new
 */
public record Step(
    SeriesState state,
    List<Transition> transitions,
    Evidence evidence,
    @Nullable Worsening worsening) {

  Step(SeriesState state, List<Transition> transitions, Evidence evidence) {
    this(state, transitions, evidence, null);
  }
}
