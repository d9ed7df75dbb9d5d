package io.vigil.monitor.watch;

import io.vigil.api.trial.Proposal;
import io.vigil.monitor.detect.Judged;
import io.vigil.monitor.detect.SeriesState;
import io.vigil.monitor.detect.Step;
import io.vigil.monitor.detect.ThresholdDetector;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stored readings of series, to be judged by other rules than those of their time. It reads in
 * transactions in which the database refuses to write.
 */
public final class History {
  private final WatchTables tables;
  private final TransactionTemplate readOnly;

  History(WatchTables tables, PlatformTransactionManager transactions) {
    this.tables = tables;
    this.readOnly = new TransactionTemplate(transactions);
    readOnly.setReadOnly(true);
    readOnly.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Ids of the series of a control point in the units and below them; empty stands for all. */
  public List<Long> series(String controlPoint, Collection<String> units) {
    return read(() -> tables.series().ids(controlPoint, units));
  }

  /** Judges series twice; all their readings are in memory meanwhile. */
  public List<JudgedTwice> judge(Collection<Long> series, Proposal proposal) {
    Map<Series, Timeline> known = read(() -> tables.wholesById(series));
    return known.entrySet().stream()
        .map(one -> judge(one.getKey(), one.getValue(), proposal))
        .toList();
  }

  private static JudgedTwice judge(Series series, Timeline timeline, Proposal proposal) {
    return new JudgedTwice(
        series.key().unit(),
        cases(series, timeline, ThresholdDetector::step),
        cases(series, timeline, (state, judged) -> step(state, judged, proposal)));
  }

  private static Step step(SeriesState state, Judged judged, Proposal proposal) {
    var tried =
        new Judged(
            judged.period(),
            judged.value(),
            judged.denominator(),
            proposal.over(judged.rule(), judged.period().from()),
            judged.historical(),
            judged.common());
    return ThresholdDetector.step(state, tried);
  }

  private static List<JudgedCase> cases(Series series, Timeline timeline, Verdict.Judge judge) {
    LocalDate through = series.progress().through();
    Verdict verdict = Verdict.of(timeline, through, series.baselines(), series::withCommon, judge);
    return verdict.due().stream().map(due -> JudgedCase.of(due, latest(verdict))).toList();
  }

  private static LocalDate latest(Verdict verdict) {
    return Objects.requireNonNull(verdict.judged(), "what is due was judged").to();
  }

  private <T> T read(Supplier<T> what) {
    return Objects.requireNonNull(readOnly.execute(status -> what.get()));
  }
}
