package io.vigil.monitor.trial;

import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.trial.FindTrial;
import io.vigil.api.trial.StartTrial;
import io.vigil.api.trial.Trial;
import io.vigil.api.trial.TrialChange;
import io.vigil.api.trial.TrialChange.Kind;
import io.vigil.monitor.watch.JudgedTwice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a trial has found so far. */
final class Tally {
  /** Differences of one kind that are kept to be looked at; all of them are counted. */
  static final int KEPT = 1_000;

  private final StartTrial order;
  private final SideTally before;
  private final SideTally after;
  private final Map<Kind, List<TrialChange>> kept = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
  private long same;

  Tally(StartTrial order) {
    this.order = order;
    this.before = new SideTally(order.terms().size() + 1);
    this.after = new SideTally(order.terms().size() + 1);
  }

  synchronized void add(JudgedTwice judged) {
    Pairs.of(judged).stream().filter(this::isAskedFor).forEach(one -> add(judged.unit(), one));
  }

  private boolean isAskedFor(Pair pair) {
    LocalDate day = pair.day();
    return (order.from() == null || !day.isBefore(order.from()))
        && (order.to() == null || !day.isAfter(order.to()));
  }

  private void add(String unit, Pair pair) {
    int term = term(pair.day());
    before.add(pair.before(), term);
    after.add(pair.after(), term);
    TrialChange change = pair.change(unit);
    if (change == null) {
      same++;
    } else {
      keep(change);
    }
  }

  private void keep(TrialChange change) {
    kinds.merge(change.kind(), 1L, Long::sum);
    List<TrialChange> sofar = kept.computeIfAbsent(change.kind(), kind -> new ArrayList<>());
    if (sofar.size() < KEPT) {
      sofar.add(change);
    }
  }

  /** Its place among the terms; 0 for before the first. */
  private int term(LocalDate day) {
    int place = 0;
    for (PeriodSpan term : order.terms()) {
      place += day.isBefore(term.from()) ? 0 : 1;
    }
    return place;
  }

  synchronized Trial trial(Trial.State state, long done, long all, FindTrial query) {
    List<TrialChange> wanted = wanted(query.kind());
    return new Trial(
        order,
        state,
        done,
        all,
        before.side(),
        after.side(),
        terms(),
        same,
        Map.copyOf(kinds),
        kinds.values().stream().allMatch(count -> count <= KEPT),
        wanted.size(),
        wanted.stream().skip((long) query.page() * query.size()).limit(query.size()).toList());
  }

  private List<TrialChange> wanted(@Nullable Kind kind) {
    return kind == null
        ? kept.values().stream().flatMap(List::stream).toList()
        : kept.getOrDefault(kind, List.of());
  }

  private List<Trial.TermCount> terms() {
    var counts = new ArrayList<Trial.TermCount>();
    for (int place = 0; place <= order.terms().size(); place++) {
      if (before.inTerm(place) + after.inTerm(place) > 0) {
        String term = place == 0 ? null : order.terms().get(place - 1).code();
        counts.add(new Trial.TermCount(term, before.inTerm(place), after.inTerm(place)));
      }
    }
    return counts;
  }
}
