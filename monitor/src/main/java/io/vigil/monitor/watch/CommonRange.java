package io.vigil.monitor.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods that are looked at in one go: those that are due, those after them that rest on them, and
 * before all of these what they are held against.
 *
 * @param remembered how many at its beginning are not looked at
 */
record CommonRange(List<CommonPeriod> periods, int remembered) {

  /**
   * As few periods as possible.
   *
   * @param all periods of one kind, in order
   */
  static List<CommonRange> of(List<CommonPeriod> all, LocalDate day) {
    var ranges = new ArrayList<CommonRange>();
    int first = -1;
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isDue(day)) {
        if (first >= 0 && i - last > all.get(last).remembered()) {
          ranges.add(between(all, first, last));
          first = i;
        }
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first >= 0) {
      ranges.add(between(all, first, last));
    }
    return ranges;
  }

  private static CommonRange between(List<CommonPeriod> all, int first, int last) {
    int begin = Math.max(0, first - all.get(first).remembered());
    int end = Math.min(all.size(), last + all.get(last).remembered() + 1);
    return new CommonRange(all.subList(begin, end), first - begin);
  }
}
