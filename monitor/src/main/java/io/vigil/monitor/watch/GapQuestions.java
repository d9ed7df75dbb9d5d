package io.vigil.monitor.watch;

import io.vigil.api.delivery.FindGaps;
import java.util.Optional;

/** Asks the read side what was missing; it may be behind, or not there. */
interface GapQuestions {
  Optional<FindGaps.Result> ask(FindGaps question);
}
