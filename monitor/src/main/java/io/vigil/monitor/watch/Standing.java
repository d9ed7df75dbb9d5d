package io.vigil.monitor.watch;

import io.vigil.api.grading.Colour;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Evidence;
import io.vigil.monitor.detect.Judged;
import io.vigil.monitor.detect.SeriesState;
import io.vigil.monitor.detect.Step;
import io.vigil.monitor.detect.ThresholdDetector;
import io.vigil.monitor.detect.slip.Implausible;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a series stands, and how that goes on: by a step of the detector where a period at its end is
 * judged, and anew from its beginning where something before that changed.
 */
final class Standing {
  private final SeriesKey key;
  private final KnownReadings readings;
  private final CaseFile cases;
  private final TrendFile trends;
  private final DoubtFile doubts = new DoubtFile();
  private List<String> unitPath;
  private Baselines baselines;
  private SeriesState state;
  private Progress progress;
  private @Nullable LocalDate endsOn;
  private KnownCauses causes = KnownCauses.NONE;

  Standing(SeriesKey key, Memory memory, KnownReadings readings) {
    this.key = key;
    this.readings = readings;
    this.cases = new CaseFile(memory.current());
    this.trends = new TrendFile(memory.told());
    this.baselines = memory.baselines();
    this.unitPath = memory.unitPath();
    this.state = memory.state();
    this.progress = memory.progress();
  }

  /** Its unit stands here now; true where it stood elsewhere before. */
  boolean moveTo(List<String> path) {
    boolean elsewhere = !unitPath.isEmpty() && !unitPath.equals(path);
    unitPath = path;
    return elsewhere;
  }

  /** What is over by then can be judged. */
  void through(LocalDate day) {
    progress = progress.through(day);
  }

  Progress.Move move(Heard.OfReading heard) {
    return heard.trigger().correction() ? Progress.Move.AGAIN : progress.move(heard.stored());
  }

  /** Goes on by a reading that is known already. */
  void take(Heard.OfReading heard, Progress.Move move, Archive archive, Reporter reporter) {
    StoredReading reading = heard.stored();
    switch (move) {
      case STEP -> step(JudgedPeriod.of(reading), archive, reporter, heard);
      case WAIT -> {
        progress = progress.with(reading);
        doubt(reading, archive, heard);
      }
      case ADVANCE -> {
        progress = progress.with(reading);
        advance(archive, reporter, heard);
        doubt(reading, archive, heard);
      }
      case AGAIN -> judgeAgain(archive, reporter, heard);
    }
    endIfOver(reporter);
  }

  /** Goes on by the end of a day. */
  void take(Heard.OfDay day, Archive archive, Reporter reporter) {
    switch (progress.move()) {
      case ADVANCE -> advance(archive, reporter, day);
      case AGAIN -> judgeAgain(archive, reporter, day);
      case STEP, WAIT -> {}
    }
    endIfOver(reporter);
  }

  void rebase(Heard.OfBaseline heard) {
    baselines = baselines.with(heard.baseline());
  }

  /** Last day of what the end of a day shows to be over. */
  LocalDate over(Heard.OfDay day) {
    Waiting waiting = progress.waiting();
    if (waiting != null && waiting.isDue(day.dayOver())) {
      return waiting.until();
    }
    return endsOn != null && endsOn.isBefore(day.dayOver()) ? endsOn : day.dayOver();
  }

  /** Last day on which its unit is to deliver the control point; {@code null} for no end. */
  void endsOn(@Nullable LocalDate day) {
    endsOn = day;
  }

  /** What many units show together, which is taken out of what its statistics see. */
  void causes(KnownCauses known) {
    causes = known;
  }

  Judged withCommon(Judged judged) {
    return judged.withCommon(causes.effect(key, unitPath, judged.period()));
  }

  /** Whether it has a case and is over on that day. */
  boolean endsWith(Heard.OfDay day) {
    return endsOn != null && !endsOn.isAfter(day.dayOver()) && cases.current() != null;
  }

  private boolean isOver() {
    LocalDate through = progress.through();
    return endsOn != null && through != null && !endsOn.isAfter(through);
  }

  /** Where nothing more will come, no case stays open. */
  private void endIfOver(Reporter reporter) {
    if (isOver() && cases.current() != null) {
      state = state.ended();
      cases.end(reporter);
    }
  }

  /** Whether a reading of a period that is not over can be right. */
  private void doubt(StoredReading reading, Archive archive, Heard because) {
    if (progress.isAhead(reading)) {
      Implausible why = reading.doubt(before(reading.judgedPeriod(), archive));
      SortedMap<StoredReading.Key, Doubt> found = new TreeMap<>();
      if (why != null) {
        found.put(reading.key(), new Doubt(reading, why));
      }
      doubts.become(found, reading.key()::equals, because);
    }
  }

  /** A period of which nothing can be right is passed over. */
  private void step(JudgedPeriod period, Archive archive, Reporter reporter, Heard because) {
    state = before(period.span(), archive);
    JudgedPeriod.Sifted sifted = period.sift(state);
    doubts.become(sifted.doubts(), period::has, because);
    progress = progress.judged(period.span());
    if (sifted.judged() != null) {
      step(withCommon(sifted.judged()), reporter);
    }
  }

  /** How it stands before a period: on a level that was accepted, where one was. */
  private SeriesState before(PeriodSpan next, Archive archive) {
    return baselines.before(
        next,
        progress.judged(),
        state,
        progress.through(),
        day -> readings.since(day, archive),
        this::left);
  }

  private @Nullable Judged left(JudgedPeriod period) {
    Judged judged = period.without(doubts.keys());
    return judged == null ? null : withCommon(judged);
  }

  private void step(Judged judged, Reporter reporter) {
    Step step = ThresholdDetector.step(state, judged);
    Colour before = state.colour();
    state = step.state();
    reporter.signal(before, state.colour(), step.evidence());
    step.transitions().forEach(one -> cases.follow(one, step.evidence(), reporter));
    trends.follow(step, reporter);
  }

  private void advance(Archive archive, Reporter reporter, Heard because) {
    Timeline end = readings.since(Objects.requireNonNull(progress.waiting()).from(), archive);
    for (JudgedPeriod period : end.after(progress.judged())) {
      if (period.isOver(progress.through())) {
        step(period, archive, reporter, because);
      }
    }
    progress = progress(progress.judged(), end);
  }

  /** Judges all of its periods anew, and mends its cases by what comes out. */
  void judgeAgain(Archive archive, Reporter reporter, Heard because) {
    Timeline all = readings.whole(archive);
    Verdict verdict =
        Verdict.of(all, progress.through(), baselines, this::withCommon, ThresholdDetector::step);
    Colour before = state.colour();
    state = isOver() ? verdict.state().ended() : verdict.state();
    progress = progress(verdict.judged(), all);
    if (verdict.evidence() != null) {
      reporter.signal(before, state.colour(), verdict.evidence());
    }
    cases.mend(all, isOver() ? ended(verdict.due()) : verdict.due(), reporter);
    trends.mend(verdict.trends(), reporter);
    doubts.become(verdict.doubts(), because);
  }

  private static List<DueCase> ended(List<DueCase> due) {
    return due.stream().map(DueCase::ended).toList();
  }

  private Progress progress(@Nullable PeriodSpan judged, Timeline known) {
    LocalDate through = progress.through();
    return new Progress(judged, through, known.waiting(judged, through));
  }

  /** Why it stands as it does; {@code null} where its latest period says nothing. */
  @Nullable Evidence evidence(Timeline latest) {
    PeriodSpan judged = progress.judged();
    JudgedPeriod period = judged == null ? null : latest.period(judged);
    Judged last = period == null ? null : period.without(doubts.keys());
    return last == null || last.value() == null ? null : ThresholdDetector.explain(state, last);
  }

  Progress progress() {
    return progress;
  }

  Baselines baselines() {
    return baselines;
  }

  CaseFile cases() {
    return cases;
  }

  DoubtFile doubts() {
    return doubts;
  }

  List<String> unitPath() {
    return unitPath;
  }

  Memory memory(@Nullable Instant heardAt) {
    List<ToldTrend> told = trends.told();
    return new Memory(
        unitPath,
        state,
        progress,
        cases.current(),
        told.isEmpty() ? null : told,
        baselines.all().isEmpty() ? null : baselines.all(),
        heardAt);
  }

  void saved() {
    causes = KnownCauses.NONE;
    cases.saved(readings.timeline());
    doubts.saved();
  }
}
