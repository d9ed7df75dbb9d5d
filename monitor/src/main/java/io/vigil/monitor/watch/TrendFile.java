package io.vigil.monitor.watch;

import io.vigil.monitor.detect.Step;
import java.util.ArrayList;
import java.util.List;

/** The trends of one series that were signalled, none of them twice. */
final class TrendFile {
  private List<ToldTrend> told;

  TrendFile(List<ToldTrend> told) {
    this.told = told;
  }

  List<ToldTrend> told() {
    return told;
  }

  void follow(Step step, Reporter reporter) {
    if (step.worsening() != null) {
      var due = new DueTrend(step.worsening(), step.evidence());
      reporter.worsened(due);
      var more = new ArrayList<>(told);
      more.add(ToldTrend.of(due));
      told = List.copyOf(more);
    }
  }

  /** Signals what was not told before the series was judged again. */
  void mend(List<DueTrend> due, Reporter reporter) {
    for (DueTrend one : due) {
      ToldTrend trend = ToldTrend.of(one);
      if (told.stream().noneMatch(before -> before.covers(trend))) {
        reporter.worsened(one);
      }
    }
    told = due.stream().map(ToldTrend::of).toList();
  }
}
