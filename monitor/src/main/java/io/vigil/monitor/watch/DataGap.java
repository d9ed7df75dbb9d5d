package io.vigil.monitor.watch;

import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindGaps;
import io.vigil.api.warning.Evidence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Data of a feed that are missing.
 *
 * @param id also that of its warning
 * @param since first day on which something was missing
 * @param units that were ever told of in this gap
 * @param periods that were ever told of in this gap
 * @param warned why its warning has its colour; {@code null} where it has none
 */
record DataGap(
    Feed feed,
    String id,
    LocalDate since,
    SortedSet<String> units,
    SortedSet<String> periods,
    @Nullable Evidence warned) {

  boolean covers(Collection<String> someUnits, Collection<String> somePeriods) {
    return units.containsAll(someUnits) && periods.containsAll(somePeriods);
  }

  DataGap with(Collection<String> someUnits, Collection<String> somePeriods) {
    SortedSet<String> allUnits = new TreeSet<>(units);
    allUnits.addAll(someUnits);
    SortedSet<String> allPeriods = new TreeSet<>(periods);
    allPeriods.addAll(somePeriods);
    return new DataGap(feed, id, since, allUnits, allPeriods, warned);
  }

  /** Missing since that day, if not before: what is assigned later may have been due earlier. */
  DataGap since(LocalDate day) {
    LocalDate earlier = day.isBefore(since) ? day : since;
    return new DataGap(feed, id, earlier, units, periods, warned);
  }

  FindGaps.OpenFeed asOpenFeed() {
    return new FindGaps.OpenFeed(feed, since);
  }

  DataGap warned(Evidence evidence) {
    return new DataGap(feed, id, since, units, periods, evidence);
  }
}
