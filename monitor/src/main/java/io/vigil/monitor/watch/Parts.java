package io.vigil.monitor.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a batch after the end of its latest day, so that what follows from a day rests on what was
 * heard up to its end, and on nothing that came later, wherever batches begin and end.
 */
final class Parts {
  private Parts() {}

  /** In order; a part that has days ends with the latest of them. */
  static List<List<Heard>> of(List<Heard> events) {
    var parts = new ArrayList<List<Heard>>();
    List<Heard> left = events;
    while (!left.isEmpty()) {
      int end = end(left);
      parts.add(left.subList(0, end));
      left = left.subList(end, left.size());
    }
    return parts;
  }

  /** What one event says is never cut apart. */
  private static int end(List<Heard> events) {
    int latest = latestDay(events);
    if (latest < 0) {
      return events.size();
    }
    int end = latest + 1;
    while (end < events.size() && position(events, end) == position(events, latest)) {
      end++;
    }
    return end;
  }

  /** Of equal days the last. */
  private static int latestDay(List<Heard> events) {
    int latest = -1;
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Heard.OfDay day
          && (latest < 0
              || events.get(latest) instanceof Heard.OfDay before
                  && !day.dayOver().isBefore(before.dayOver()))) {
        latest = i;
      }
    }
    return latest;
  }

  private static long position(List<Heard> events, int index) {
    return events.get(index).trigger().position();
  }
}
