package io.vigil.monitor.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Puts the causes of one control point together that are one signal. */
final class CauseGroups {
  private final List<KnownCause> causes;
  private final Map<CommonPeriod.Kind, List<CommonPeriod>> periods;

  /**
   * @param causes in the order of their first days, the longer first
   * @param periods all periods of the control point in order
   */
  CauseGroups(List<KnownCause> causes, Map<CommonPeriod.Kind, List<CommonPeriod>> periods) {
    this.causes = causes;
    this.periods = periods;
  }

  /**
   * The causes with the signals that they belong to: a group keeps the id that its earliest cause
   * with one had.
   *
   * @param name gives a signal its id by its earliest cause
   */
  List<KnownCause> named(Function<KnownCause, String> name) {
    int[] group = IntStream.range(0, causes.size()).toArray();
    for (int later = 1; later < causes.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (areOne(causes.get(earlier), causes.get(later))) {
          join(group, group[earlier], group[later]);
        }
      }
    }
    var named = new ArrayList<KnownCause>();
    for (int i = 0; i < causes.size(); i++) {
      named.add(causes.get(i).as(signal(group, group[i], name)));
    }
    return named;
  }

  private static void join(int[] group, int one, int other) {
    for (int i = 0; i < group.length; i++) {
      if (group[i] == other || group[i] == one) {
        group[i] = Math.min(one, other);
      }
    }
  }

  private String signal(int[] group, int wanted, Function<KnownCause, String> name) {
    return IntStream.range(0, causes.size())
        .filter(i -> group[i] == wanted)
        .mapToObj(causes::get)
        .filter(cause -> !cause.signalId().isEmpty())
        .findFirst()
        .map(KnownCause::signalId)
        .orElseGet(() -> name.apply(causes.get(wanted)));
  }

  private boolean areOne(KnownCause earlier, KnownCause later) {
    return earlier.continues(later, areNext(earlier, later));
  }

  private boolean areNext(KnownCause earlier, KnownCause later) {
    int at = index(earlier);
    return earlier.kind().equals(later.kind()) && at >= 0 && index(later) == at + 1;
  }

  private int index(KnownCause cause) {
    List<CommonPeriod> all = periods.getOrDefault(cause.kind(), List.of());
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).span().equals(cause.span()))
        .findFirst()
        .orElse(-1);
  }
}
