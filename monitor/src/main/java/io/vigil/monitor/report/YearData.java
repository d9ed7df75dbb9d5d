package io.vigil.monitor.report;

import io.vigil.api.tally.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one year within the scope of a report.
 *
 * @param uncut counts of school years and terms that lie only partly in a calendar year, so that
 *     nobody knows how many of theirs it has
 * @param none whether zero reports tell that nothing happened where nothing else is known
 */
record YearData(
    String year,
    List<CountedTally> tallies,
    List<CountedTally> uncut,
    Exposure exposure,
    boolean none) {

  boolean isReported() {
    return none || !tallies.isEmpty();
  }

  /** Those that told of the school year alone have reported. */
  Set<String> reportingUnits() {
    return Stream.concat(tallies.stream(), uncut.stream())
        .map(CountedTally::unit)
        .collect(Collectors.toSet());
  }

  /** {@code null} where nothing at all, or only a part, is known: missing is not zero. */
  @Nullable Long incidents(Predicate<CountedTally> which) {
    return count(which.and(tally -> tally.severity().isIncident()));
  }

  @Nullable Long count(Severity severity, Predicate<CountedTally> which) {
    return count(which.and(tally -> tally.severity() == severity));
  }

  private @Nullable Long count(Predicate<CountedTally> which) {
    return isReported() && uncut.stream().noneMatch(which)
        ? Long.valueOf(tallies.stream().filter(which).mapToLong(CountedTally::count).sum())
        : null;
  }
}
