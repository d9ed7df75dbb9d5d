package io.vigil.monitor.report;

import io.vigil.api.tally.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one school year within the scope of a report.
 *
 * @param none whether zero reports tell that nothing happened where nothing else is known
 */
record YearData(String schoolYear, List<CountedTally> tallies, Exposure exposure, boolean none) {

  boolean isReported() {
    return none || !tallies.isEmpty();
  }

  Set<String> reportingUnits() {
    return tallies.stream().map(CountedTally::unit).collect(Collectors.toSet());
  }

  /** {@code null} where nothing at all was reported: missing is not zero. */
  @Nullable Long incidents(Predicate<CountedTally> which) {
    return count(which.and(tally -> tally.severity().isIncident()));
  }

  @Nullable Long count(Severity severity, Predicate<CountedTally> which) {
    return count(which.and(tally -> tally.severity() == severity));
  }

  private @Nullable Long count(Predicate<CountedTally> which) {
    return isReported()
        ? Long.valueOf(tallies.stream().filter(which).mapToLong(CountedTally::count).sum())
        : null;
  }
}
