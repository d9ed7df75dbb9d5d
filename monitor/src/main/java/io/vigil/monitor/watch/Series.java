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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One series while a batch is taken in. Judged periods at the end of the series are steps of the
 * detector. Anything else (a late reading, a correction, one more reading of a longer period that
 * has been judged) judges the whole series again and mends its warnings, so that they depend on the
 * readings and never on the order in which these came.
 */
final class Series {
  private final long id;
  private final SeriesKey key;
  private final CaseFile cases;
  private final TrendFile trends;
  private Baselines baselines;
  private final DoubtFile doubts = new DoubtFile();
  private final Map<StoredReading.Key, StoredReading> newReadings = new LinkedHashMap<>();
  private List<String> unitPath;
  private SeriesState state;
  private Progress progress;
  private @Nullable Timeline timeline;
  private @Nullable LocalDate endsOn;
  private KnownCauses causes = KnownCauses.NONE;
  private long position;
  private boolean moved;
  private @Nullable Instant heardAt;

  Series(long id, SeriesKey key, Memory memory, long position) {
    this.id = id;
    this.key = key;
    this.cases = new CaseFile(memory.current());
    this.trends = new TrendFile(memory.told());
    this.baselines = memory.baselines();
    this.unitPath = memory.unitPath();
    this.state = memory.state();
    this.progress = memory.progress();
    this.position = position;
    this.heardAt = memory.heardAt();
  }

  /** Takes in a reading. */
  void hear(Heard.OfReading heard, Archive archive, Findings findings) {
    StoredReading reading = heard.stored();
    moved |= !unitPath.isEmpty() && !unitPath.equals(heard.fact().unitPath());
    unitPath = heard.fact().unitPath();
    progress = progress.through(heard.shownOver());
    boolean correction = heard.trigger().correction();
    Progress.Move move = correction ? Progress.Move.AGAIN : progress.move(reading);
    remember(reading, heard.trigger());
    var reporter = new Reporter(key, unitPath, heard.trigger(), findings);
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
      case AGAIN -> {
        judgeAgain(archive, reporter, heard);
        findings.reevaluated();
      }
    }
    endIfOver(reporter);
  }

  /** Takes in that a day is over. */
  void hear(Heard.OfDay day, Archive archive, Findings findings) {
    progress = progress.through(day.dayOver());
    position = day.trigger().position();
    var reporter = new Reporter(key, unitPath, day.knownOf(over(day), heardAt), findings);
    switch (progress.move()) {
      case ADVANCE -> advance(archive, reporter, day);
      case AGAIN -> judgeAgain(archive, reporter, day);
      case STEP, WAIT -> {}
    }
    endIfOver(reporter);
  }

  /** Takes in that another level of it is the usual one. */
  void hear(Heard.OfBaseline heard, Archive archive, Findings findings) {
    baselines = baselines.with(heard.baseline());
    position = heard.trigger().position();
    judgeAgain(archive, new Reporter(key, unitPath, heard.trigger(), findings), heard);
    findings.reevaluated();
  }

  /** Takes in that readings in doubt are right. */
  void hear(Heard.OfConfirmation heard, Archive archive, Findings findings) {
    position = heard.trigger().position();
    List<StoredReading> confirmed = doubts.confirmedBy(heard);
    if (!confirmed.isEmpty()) {
      confirmed.forEach(this::replace);
      judgeAgain(archive, new Reporter(key, unitPath, heard.trigger(), findings), heard);
      findings.reevaluated();
    }
  }

  /** What its unit reports itself is never replaced by what was computed for it. */
  private void replace(StoredReading reading) {
    newReadings.merge(
        reading.key(), reading, (known, one) -> one.rolledUp() && !known.rolledUp() ? known : one);
    if (timeline != null) {
      timeline.put(reading);
    }
  }

  /** Last day of what the end of a day shows to be over. */
  private LocalDate over(Heard.OfDay day) {
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

  boolean hasJudged(PeriodSpan span) {
    PeriodSpan latest = progress.judged();
    return latest != null && !Spans.isAfter(span, latest);
  }

  /**
   * Judges all periods again because common causes are others than before.
   *
   * @param learned what is known of them now
   */
  void causesChanged(Learned learned, Archive archive, Findings findings) {
    position = learned.day().trigger().position();
    judgeAgain(archive, Reporter.ofCommonCause(key, unitPath, learned, findings), learned.day());
    findings.reevaluated();
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

  private void remember(StoredReading reading, Trigger trigger) {
    position = trigger.position();
    heardAt =
        heardAt == null || trigger.recordedAt().isAfter(heardAt) ? trigger.recordedAt() : heardAt;
    replace(reading);
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
        next, progress.judged(), state, progress.through(), day -> since(day, archive), this::left);
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
    Timeline end = since(Objects.requireNonNull(progress.waiting()).from(), archive);
    for (JudgedPeriod period : end.after(progress.judged())) {
      if (period.isOver(progress.through())) {
        step(period, archive, reporter, because);
      }
    }
    progress = progress(progress.judged(), end);
  }

  private void judgeAgain(Archive archive, Reporter reporter, Heard because) {
    Timeline all = whole(archive);
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

  private Timeline since(LocalDate day, Archive archive) {
    Timeline known = timeline;
    if (known == null || !known.reachesBackTo(day)) {
      known = archive.since(this, day);
      use(known);
    }
    return known;
  }

  private Timeline whole(Archive archive) {
    Timeline known = timeline;
    if (known == null || !known.isWhole()) {
      known = archive.whole(this);
      use(known);
    }
    return known;
  }

  boolean knowsAll() {
    Timeline known = timeline;
    return known != null && known.isWhole();
  }

  /** Gives it stored readings, so that it need not ask for them. */
  void use(Timeline stored) {
    newReadings.values().forEach(stored::put);
    timeline = stored;
  }

  /** Why it stands as it does; {@code null} where its latest period says nothing. */
  @Nullable Evidence evidence(Timeline latest) {
    PeriodSpan judged = progress.judged();
    JudgedPeriod period = judged == null ? null : latest.period(judged);
    Judged last = period == null ? null : period.without(doubts.keys());
    return last == null || last.value() == null ? null : ThresholdDetector.explain(state, last);
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

  Progress progress() {
    return progress;
  }

  @Nullable Timeline timeline() {
    return timeline;
  }

  Memory memory() {
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

  Baselines baselines() {
    return baselines;
  }

  Map<StoredReading.Key, StoredReading> newReadings() {
    return newReadings;
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

  /** Whether its unit stands elsewhere than before this batch. */
  boolean hasMoved() {
    return moved;
  }

  /** From here on the tables hold what it learned, and what is known of all is told anew. */
  void saved() {
    moved = false;
    causes = KnownCauses.NONE;
    newReadings.clear();
    cases.saved(timeline);
    doubts.saved();
  }
}
