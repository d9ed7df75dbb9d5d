package io.vigil.monitor.watch;

import io.vigil.api.grading.Colour;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.WarningState;
import io.vigil.monitor.detect.SeriesState;
import io.vigil.monitor.detect.Step;
import io.vigil.monitor.detect.ThresholdDetector;
import io.vigil.monitor.detect.Transition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One series while a batch is taken in. A reading of a new judged period at the end of the series
 * is one step of the detector. Anything else (a late reading, a correction, one more reading of a
 * longer judged period) judges the whole series again and mends its warnings, so that they depend
 * on the readings and never on the order in which these came.
 */
final class Series {
  private final long id;
  private final SeriesKey key;
  private final Map<StoredReading.Key, StoredReading> newReadings = new LinkedHashMap<>();
  private final Map<LocalDate, Optional<WarningCase>> newClosed = new LinkedHashMap<>();
  private List<String> unitPath;
  private SeriesState state;
  private @Nullable PeriodSpan last;
  private @Nullable LocalDate judgedThrough;
  private @Nullable LocalDate pendingUntil;
  private @Nullable WarningCase current;
  private @Nullable Timeline timeline;
  private long position;

  Series(long id, SeriesKey key, Memory memory, long position) {
    this.id = id;
    this.key = key;
    this.unitPath = memory.unitPath();
    this.state = memory.state();
    this.last = memory.last();
    this.judgedThrough = memory.judgedThrough();
    this.pendingUntil = memory.pendingUntil();
    this.current = memory.current();
    this.position = position;
  }

  /**
   * Takes in a reading.
   *
   * @param shownOver last day of which this reading shows that it is over
   */
  void hear(ReadingFact fact, LocalDate shownOver, Trigger trigger, Findings findings) {
    StoredReading reading = StoredReading.of(fact);
    boolean next = !trigger.correction() && isNext(reading);
    unitPath = fact.unitPath();
    remember(reading, trigger);
    judgedThrough = later(judgedThrough, shownOver);
    if (next) {
      step(reading, reporter(trigger, findings));
    } else if (!trigger.correction() && isWaiting(reading)) {
      pendingUntil = earlier(pendingUntil, reading.judgedPeriod().to());
    } else {
      judgeAgain(reporter(trigger, findings));
      findings.reevaluated();
    }
  }

  /** Takes in that a day is over. */
  void hear(LocalDate dayOver, Trigger trigger, Findings findings) {
    judgedThrough = later(judgedThrough, dayOver);
    position = trigger.position();
    if (isPendingOver()) {
      judgeAgain(reporter(trigger, findings));
    }
  }

  /** True if the reading only adds a judged period of its own at the end. */
  boolean isNext(StoredReading reading) {
    return reading.judgedAs() == null && pendingUntil == null && isAfterLast(reading);
  }

  private boolean isAfterLast(StoredReading reading) {
    return last == null || Spans.isAfter(reading.judgedPeriod(), last);
  }

  private boolean isWaiting(StoredReading reading) {
    return reading.judgedAs() != null
        && reading.judgedAs().to().isAfter(Objects.requireNonNull(judgedThrough))
        && !isPendingOver();
  }

  private boolean isPendingOver() {
    return pendingUntil != null && judgedThrough != null && !pendingUntil.isAfter(judgedThrough);
  }

  private void remember(StoredReading reading, Trigger trigger) {
    position = trigger.position();
    newReadings.put(reading.key(), reading);
    if (timeline != null) {
      timeline.put(reading);
    }
    if (isAfterLast(reading)) {
      last = reading.judgedPeriod();
    }
  }

  private void step(StoredReading reading, Reporter reporter) {
    Step step = ThresholdDetector.step(state, JudgedPeriod.judge(reading));
    Colour before = state.colour();
    state = step.state();
    reporter.signal(before, state.colour(), step.evidence());
    step.transitions().forEach(transition -> follow(transition, step.evidence(), reporter));
  }

  private void follow(Transition transition, Evidence evidence, Reporter reporter) {
    switch (transition) {
      case Transition.Raised raised ->
          current = reporter.raise(raised.since(), raised.colour(), raised.historical(), evidence);
      case Transition.ColourChanged changed ->
          current = reporter.recolour(warning(), changed.colour(), evidence);
      case Transition.Cleared ignored -> current = reporter.clear(warning(), evidence);
      case Transition.Resumed resumed ->
          current = reporter.resume(warning(), resumed.colour(), evidence);
      case Transition.Closed closed -> close(reporter.close(warning(), closed.reason()));
    }
  }

  private WarningCase warning() {
    return Objects.requireNonNull(current, "an episode has a warning");
  }

  private void close(WarningCase over) {
    newClosed.put(over.since(), Optional.of(over));
    current = null;
    if (timeline != null) {
      timeline.closed(over);
    }
  }

  private void judgeAgain(Reporter reporter) {
    Timeline all = Objects.requireNonNull(timeline, "the readings of the series are not loaded");
    Verdict verdict = Verdict.of(all, judgedThrough);
    Colour before = state.colour();
    state = verdict.state();
    pendingUntil = all.pendingUntil(judgedThrough);
    if (verdict.evidence() != null) {
      reporter.signal(before, state.colour(), verdict.evidence());
    }
    keep(all, Reconciliation.of(standing(all), verdict.due(), reporter));
  }

  private SortedMap<LocalDate, WarningCase> standing(Timeline all) {
    var cases = new TreeMap<>(all.closed());
    if (current != null) {
      cases.put(current.since(), current);
    }
    return cases;
  }

  private void keep(Timeline all, SortedMap<LocalDate, WarningCase> cases) {
    current = cases.values().stream().filter(Series::isNotClosed).findFirst().orElse(null);
    cases.values().removeIf(Series::isNotClosed);
    cases.forEach(
        (since, warning) -> {
          if (!warning.equals(all.closed().get(since))) {
            newClosed.put(since, Optional.of(warning));
          }
        });
    all.closed().keySet().stream()
        .filter(since -> !cases.containsKey(since))
        .forEach(since -> newClosed.put(since, Optional.empty()));
    all.replaceClosed(cases);
  }

  private static boolean isNotClosed(WarningCase warning) {
    return warning.state() != WarningState.CLOSED;
  }

  private Reporter reporter(Trigger trigger, Findings findings) {
    return new Reporter(key, unitPath, trigger, findings);
  }

  private static LocalDate later(@Nullable LocalDate a, LocalDate b) {
    return a == null || b.isAfter(a) ? b : a;
  }

  private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
    return a == null || b.isBefore(a) ? b : a;
  }

  long id() {
    return id;
  }

  SeriesKey key() {
    return key;
  }

  long position() {
    return position;
  }

  @Nullable PeriodSpan last() {
    return last;
  }

  @Nullable LocalDate pendingUntil() {
    return pendingUntil;
  }

  Memory memory() {
    return new Memory(unitPath, state, last, judgedThrough, pendingUntil, current);
  }

  boolean isPendingOn(LocalDate dayOver) {
    return pendingUntil != null && !pendingUntil.isAfter(dayOver);
  }

  boolean hasTimeline() {
    return timeline != null;
  }

  void load(Timeline loaded) {
    timeline = loaded;
  }

  int size() {
    return timeline == null ? 0 : timeline.size();
  }

  Map<StoredReading.Key, StoredReading> newReadings() {
    return newReadings;
  }

  /** Warnings that were closed, and days whose closed warning is none any more. */
  Map<LocalDate, Optional<WarningCase>> newClosed() {
    return newClosed;
  }

  void saved() {
    newReadings.clear();
    newClosed.clear();
  }
}
