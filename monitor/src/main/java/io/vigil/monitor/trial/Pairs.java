package io.vigil.monitor.trial;

import io.vigil.monitor.watch.JudgedCase;
import io.vigil.monitor.watch.JudgedTwice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds for each stored warning of a series the first tried one that overlaps it and is free. */
final class Pairs {
  private Pairs() {}

  static List<Pair> of(JudgedTwice judged) {
    List<JudgedCase> free = new ArrayList<>(judged.after());
    List<Pair> pairs = new ArrayList<>();
    for (JudgedCase before : judged.before()) {
      JudgedCase after = takeFirst(before, free);
      pairs.add(new Pair(before, after, after == null && overlaps(before, judged.after())));
    }
    free.forEach(after -> pairs.add(new Pair(null, after, overlaps(after, judged.before()))));
    return pairs;
  }

  private static @Nullable JudgedCase takeFirst(JudgedCase before, List<JudgedCase> free) {
    for (JudgedCase after : free) {
      if (after.overlaps(before)) {
        free.remove(after);
        return after;
      }
    }
    return null;
  }

  private static boolean overlaps(JudgedCase one, List<JudgedCase> others) {
    return others.stream().anyMatch(one::overlaps);
  }
}
