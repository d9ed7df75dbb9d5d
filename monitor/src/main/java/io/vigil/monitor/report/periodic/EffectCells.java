package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.analysis.Outcome;
import io.vigil.monitor.report.analysis.Outcomes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rate of effective measures (整改有效率) in a table, with what it is a share of. */
final class EffectCells {
  static final String RATE = "measure.effect-rate";
  static final List<String> TITLES =
      List.of("measure.effects-decided", "measure.effects-effective", RATE);

  private EffectCells() {}

  static List<Cell> of(Draft draft, Outcomes found) {
    return List.of(
        count(found.decided()), count(found.count(Outcome.EFFECTIVE)), rate(draft, found.rate()));
  }

  /** Of measures, which the rules judge one by one: no query counts them. */
  private static Cell count(long measures) {
    return Cell.text(Long.toString(measures));
  }

  static Cell rate(Draft draft, @Nullable Double rate) {
    return draft.sheet().text(rate == null ? null : draft.words().percent(rate));
  }
}
