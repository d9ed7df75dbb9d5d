package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.analysis.Outcome;
import io.vigil.monitor.report.analysis.Outcomes;
import io.vigil.monitor.report.figure.Concluded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rate of effective measures (整改有效率) in a table, with what it is a share of. */
final class EffectCells {
  static final String RATE = "measure.effect-rate";
  static final List<String> TITLES =
      List.of("measure.effects-decided", "measure.effects-effective", RATE);

  private EffectCells() {}

  /**
   * @param unit {@code null} for all units
   */
  static List<Cell> of(Draft draft, @Nullable String unit) {
    Outcomes found = draft.outcomes(unit);
    return List.of(
        count(draft, found.decided(), Concluded.MEASURE_DECIDED, unit),
        count(draft, found.count(Outcome.EFFECTIVE), Concluded.MEASURE_EFFECTIVE, unit),
        rate(draft, found.rate(), unit));
  }

  private static Cell count(Draft draft, long measures, Concluded what, @Nullable String unit) {
    return draft.sheet().count(measures, draft.reference(what, unit));
  }

  static Cell rate(Draft draft, @Nullable Double rate, @Nullable String unit) {
    return draft.sheet().share(rate, draft.reference(Concluded.MEASURE_RATE, unit));
  }
}
