package io.vigil.monitor.report.analysis;

import io.vigil.monitor.report.figure.Concluded;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of some measures, and how much of what worked nothing proves. */
public record Outcomes(List<One> measures) {

  /**
   * @param proved whether any evidence is attached to it or to its case
   */
  public record One(Outcome outcome, boolean proved) {

    /** Whether it is one of the measures that are counted as such. */
    public boolean is(Concluded what) {
      return switch (what) {
        case MEASURE -> true;
        case MEASURE_EFFECTIVE -> outcome == Outcome.EFFECTIVE;
        case MEASURE_PARTLY -> outcome == Outcome.PARTLY;
        case MEASURE_NOT -> outcome == Outcome.NOT;
        case MEASURE_PENDING -> outcome == Outcome.PENDING;
        case MEASURE_INCOMPARABLE -> outcome == Outcome.INCOMPARABLE;
        case MEASURE_DECIDED, MEASURE_RATE -> outcome.isKnown();
        case MEASURE_PROVED -> outcome == Outcome.EFFECTIVE && proved;
        case MEASURE_UNPROVED -> outcome.hasWorked() && !proved;
        default -> false;
      };
    }

    /** Rows of a share are 1 where they are in it. */
    public double value(Concluded what) {
      return !what.isRate() || outcome == Outcome.EFFECTIVE ? 1 : 0;
    }

    /** What it is about, and what came of it, as rows of figures say it. */
    public String said(String about) {
      return about + " / " + outcome.name().toLowerCase(Locale.ROOT);
    }
  }

  public Outcomes {
    measures = List.copyOf(measures);
  }

  public static Outcomes of(Collection<MeasureTold> told) {
    return new Outcomes(told.stream().map(MeasureTold::found).toList());
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
    return count(Concluded.MEASURE_DECIDED);
  }

  /** The rate of effective measures (整改有效率); {@code null} where nothing is known yet. */
  public @Nullable Double rate() {
    return decided() == 0 ? null : (double) count(Outcome.EFFECTIVE) / decided();
  }

  /** Effective ones of which there is evidence. */
  public long proved() {
    return count(Concluded.MEASURE_PROVED);
  }

  public long unproved() {
    return count(Concluded.MEASURE_UNPROVED);
  }

  long count(Concluded what) {
    return measures.stream().filter(one -> one.is(what)).count();
  }

  /** How much there is of it; {@code null} where there is nothing to have a share of. */
  public @Nullable Double value(Concluded what) {
    return what == Concluded.MEASURE_RATE ? rate() : Double.valueOf(count(what));
  }
}
