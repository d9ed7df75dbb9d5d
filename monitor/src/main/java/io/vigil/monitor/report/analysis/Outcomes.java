package io.vigil.monitor.report.analysis;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of some measures, and how much of what worked nothing proves. */
public record Outcomes(List<One> measures) {

  /**
   * @param proved whether any evidence is attached to it or to its case
   */
  record One(Outcome outcome, boolean proved) {}

  public Outcomes {
    measures = List.copyOf(measures);
  }

  public static Outcomes of(Collection<MeasureTold> told) {
    return new Outcomes(told.stream().map(one -> new One(one.outcome(), one.proved())).toList());
  }

  public long count(Outcome outcome) {
    return measures.stream().filter(one -> one.outcome() == outcome).count();
  }

  public Map<Outcome, Long> counts() {
    return measures.stream()
        .collect(
            Collectors.groupingBy(
                One::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
  }

  /** Of which it is known whether they worked. */
  public long decided() {
    return count(Outcome.EFFECTIVE) + count(Outcome.PARTLY) + count(Outcome.NOT);
  }

  /** The rate of effective measures (整改有效率); {@code null} where nothing is known yet. */
  public @Nullable Double rate() {
    return decided() == 0 ? null : (double) count(Outcome.EFFECTIVE) / decided();
  }

  /** Effective ones of which there is evidence. */
  public long proved() {
    return measures.stream()
        .filter(one -> one.outcome() == Outcome.EFFECTIVE && one.proved())
        .count();
  }

  public long unproved() {
    return measures.stream().filter(one -> one.outcome().hasWorked() && !one.proved()).count();
  }
}
