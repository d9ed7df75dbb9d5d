package io.vigil.monitor.detect;

import io.vigil.api.warning.Evidence;
import java.util.List;

/**
 * What the detector concludes from one more judged value.
 *
 * @param evidence why
 */
public record Step(SeriesState state, List<Transition> transitions, Evidence evidence) {}
