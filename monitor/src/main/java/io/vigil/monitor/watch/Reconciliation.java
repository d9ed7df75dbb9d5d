package io.vigil.monitor.watch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Mends the warnings of a series after it was judged again. */
final class Reconciliation {
  private Reconciliation() {}

  /** Withdraws what should not stand, settles what stands, raises what is due; gives the result. */
  static SortedMap<LocalDate, WarningCase> of(
      SortedMap<LocalDate, WarningCase> standing, List<DueCase> due, Reporter reporter) {
    Map<LocalDate, DueCase> expected = new HashMap<>();
    due.forEach(one -> expected.put(one.since(), one));
    standing.values().stream()
        .filter(warning -> !expected.containsKey(warning.since()))
        .forEach(reporter::withdraw);
    var settled = new TreeMap<LocalDate, WarningCase>();
    for (DueCase one : due) {
      WarningCase warning = standing.get(one.since());
      WarningCase base = warning == null ? raise(one, reporter) : warning;
      settled.put(one.since(), one.settle(base, reporter));
    }
    return settled;
  }

  private static WarningCase raise(DueCase due, Reporter reporter) {
    return reporter.raise(due.since(), due.colour(), due.historical(), due.shown());
  }
}
