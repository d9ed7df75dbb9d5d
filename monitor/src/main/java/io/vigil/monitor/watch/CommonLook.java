package io.vigil.monitor.watch;

import io.vigil.api.warning.Evidence;
import io.vigil.monitor.detect.Effects;
import io.vigil.monitor.detect.common.CommonSearch;
import io.vigil.monitor.detect.common.Observation;
import io.vigil.monitor.detect.common.Residual;
import io.vigil.monitor.detect.common.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at periods of one control point, one after the other, each held against those before it. A
 * period is looked at when as many units have reported as of the one before, or a third of it has
 * gone by after it, from three days to 45, as for roll-ups.
 */
final class CommonLook {
  private final List<CommonPeriod> periods;
  private final Map<Long, List<String>> paths;
  private final LocalDate day;
  private final int from;
  private final Stretch stretch;
  private final List<CommonPeriod> looked = new ArrayList<>();
  private final List<CommonPeriod> waiting = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final Map<Long, CommonStore.Report> reported = new LinkedHashMap<>();
  private @Nullable CommonPeriod previous;
  private int unitsBefore;
  private int next;

  /**
   * @param periods in order, those that are only remembered first
   * @param paths where the units stand, by id of their series
   * @param day that is over
   * @param from index of the first period that is looked at
   */
  CommonLook(List<CommonPeriod> periods, Map<Long, List<String>> paths, LocalDate day, int from) {
    this.periods = periods;
    this.paths = paths;
    this.day = day;
    this.from = from;
    this.stretch = new Stretch(periods.getFirst().remembered());
  }

  /** A cause of a period, with the evidence for it. */
  record Found(CommonPeriod period, boolean complete, CommonSearch.Found what, Evidence evidence) {}

  /** Takes in a report; they come in the order of the periods. */
  void report(Long series, CommonStore.Report report) {
    while (next < periods.size() && !periods.get(next).span().equals(report.span())) {
      if (!reported.isEmpty()) {
        over();
      } else if (Spans.isAfter(periods.get(next).span(), report.span())) {
        return;
      } else {
        pass();
      }
    }
    if (next < periods.size() && paths.containsKey(series)) {
      reported.put(series, report);
    }
  }

  /** Takes in that nothing more comes. */
  void end() {
    if (!reported.isEmpty()) {
      over();
    }
    while (next < periods.size()) {
      pass();
    }
  }

  /** A period of which no report is left. */
  private void pass() {
    if (isDue(periods.get(next))) {
      looked.add(periods.get(next));
    }
    next++;
  }

  private boolean isDue(CommonPeriod period) {
    return next >= from && !period.span().to().isAfter(day);
  }

  private void over() {
    CommonPeriod period = periods.get(next);
    if (previous != null && period.isNewYear(previous)) {
      stretch.clear();
    }
    Map<Long, Observation> observed = observed();
    boolean complete = observed.size() >= unitsBefore;
    if (isDue(period)) {
      take(period, complete, observed);
    }
    stretch.add(observed.values());
    unitsBefore = observed.size();
    previous = period;
    reported.clear();
    next++;
  }

  private void take(CommonPeriod period, boolean complete, Map<Long, Observation> observed) {
    if (complete || !period.waitedUntil().isAfter(day)) {
      looked.add(period);
      look(period, complete, observed);
    } else {
      waiting.add(period);
    }
  }

  private Map<Long, Observation> observed() {
    Map<Long, Observation> observed = new LinkedHashMap<>();
    reported.forEach(
        (series, report) ->
            observed.put(
                series,
                Effects.observation(
                    unit(series),
                    report.rule(),
                    Objects.requireNonNull(report.measured()),
                    report.denominator())));
    return observed;
  }

  private String unit(Long series) {
    return path(series).getLast();
  }

  private List<String> path(Long series) {
    return Objects.requireNonNull(paths.get(series));
  }

  /** A unit that reports itself stands for all below it no less than they do: it is no member. */
  private void look(CommonPeriod period, boolean complete, Map<Long, Observation> observed) {
    Map<String, Long> series = new LinkedHashMap<>();
    Set<String> above = new HashSet<>();
    observed.keySet().forEach(one -> above.addAll(path(one).subList(0, path(one).size() - 1)));
    observed.keySet().stream()
        .filter(one -> !above.contains(unit(one)))
        .forEach(one -> series.put(unit(one), one));
    List<Observation> lowest =
        observed.values().stream().filter(one -> series.containsKey(one.unit())).toList();
    List<CommonSearch.Placed> members =
        stretch.residuals(lowest).stream()
            .map(one -> new CommonSearch.Placed(one, path(id(series, one))))
            .toList();
    Map<String, CommonStore.Report> reports = new HashMap<>();
    series.forEach((unit, id) -> reports.put(unit, Objects.requireNonNull(reported.get(id))));
    for (CommonSearch.Found one : new CommonSearch(stretch).among(members)) {
      var evidence = new CauseEvidence(period.span(), one, reports);
      if (Effects.isTrouble(evidence.rule(), one.cause().shift())) {
        found.add(new Found(period, complete, one, evidence.whole()));
      }
    }
  }

  private static Long id(Map<String, Long> series, Residual member) {
    return Objects.requireNonNull(series.get(member.unit()));
  }

  /** The periods that were looked at. */
  List<CommonPeriod> looked() {
    return looked;
  }

  /** The periods for whose late units is waited. */
  List<CommonPeriod> waiting() {
    return waiting;
  }

  List<Found> found() {
    return found;
  }
}
