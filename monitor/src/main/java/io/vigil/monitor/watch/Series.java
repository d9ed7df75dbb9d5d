package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Evidence;
import io.vigil.monitor.detect.Judged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
  private final KnownReadings readings = new KnownReadings(this);
  private final Standing standing;
  private long position;
  private boolean moved;
  private @Nullable Instant heardAt;

  Series(long id, SeriesKey key, Memory memory, long position) {
    this.id = id;
    this.key = key;
    this.standing = new Standing(key, memory, readings);
    this.position = position;
    this.heardAt = memory.heardAt();
  }

  /** Takes in a reading. */
  void hear(Heard.OfReading heard, Archive archive, Findings findings) {
    moved |= standing.moveTo(heard.fact().unitPath());
    standing.through(heard.shownOver());
    Progress.Move move = standing.move(heard);
    remember(heard);
    standing.take(heard, move, archive, reporter(heard.trigger(), findings));
    if (move == Progress.Move.AGAIN) {
      findings.reevaluated();
    }
  }

  private void remember(Heard.OfReading heard) {
    Trigger trigger = heard.trigger();
    position = trigger.position();
    heardAt =
        heardAt == null || trigger.recordedAt().isAfter(heardAt) ? trigger.recordedAt() : heardAt;
    readings.put(heard.stored());
  }

  private Reporter reporter(Trigger trigger, Findings findings) {
    return new Reporter(key, standing.unitPath(), trigger, findings);
  }

  /** Takes in that a day is over. */
  void hear(Heard.OfDay day, Archive archive, Findings findings) {
    standing.through(day.dayOver());
    position = day.trigger().position();
    standing.take(day, archive, reporter(day.knownOf(standing.over(day), heardAt), findings));
  }

  /** Takes in that another level of it is the usual one. */
  void hear(Heard.OfBaseline heard, Archive archive, Findings findings) {
    standing.rebase(heard);
    judgeAgain(heard, heard.trigger(), archive, findings);
  }

  /** Takes in that readings in doubt are right. */
  void hear(Heard.OfConfirmation heard, Archive archive, Findings findings) {
    position = heard.trigger().position();
    List<StoredReading> confirmed = standing.doubts().confirmedBy(heard);
    if (!confirmed.isEmpty()) {
      confirmed.forEach(readings::put);
      judgeAgain(heard, heard.trigger(), archive, findings);
    }
  }

  private void judgeAgain(Heard heard, Trigger trigger, Archive archive, Findings findings) {
    position = trigger.position();
    standing.judgeAgain(archive, reporter(trigger, findings), heard);
    findings.reevaluated();
  }

  /**
   * Judges all periods again because common causes are others than before.
   *
   * @param learned what is known of them now
   */
  void causesChanged(Learned learned, Archive archive, Findings findings) {
    position = learned.day().trigger().position();
    standing.judgeAgain(
        archive,
        Reporter.ofCommonCause(key, standing.unitPath(), learned, findings),
        learned.day());
    findings.reevaluated();
  }

  /** Last day on which its unit is to deliver the control point; {@code null} for no end. */
  void endsOn(@Nullable LocalDate day) {
    standing.endsOn(day);
  }

  /** Whether it has a case and is over on that day. */
  boolean endsWith(Heard.OfDay day) {
    return standing.endsWith(day);
  }

  /** What many units show together, which is taken out of what its statistics see. */
  void causes(KnownCauses known) {
    standing.causes(known);
  }

  Judged withCommon(Judged judged) {
    return standing.withCommon(judged);
  }

  boolean hasJudged(PeriodSpan span) {
    PeriodSpan latest = progress().judged();
    return latest != null && !Spans.isAfter(span, latest);
  }

  boolean knowsAll() {
    return readings.areAll();
  }

  /** Gives it stored readings, so that it need not ask for them. */
  void use(Timeline stored) {
    readings.use(stored);
  }

  /** Why it stands as it does; {@code null} where its latest period says nothing. */
  @Nullable Evidence evidence(Timeline latest) {
    return standing.evidence(latest);
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
    return standing.progress();
  }

  @Nullable Timeline timeline() {
    return readings.timeline();
  }

  Memory memory() {
    return standing.memory(heardAt);
  }

  Baselines baselines() {
    return standing.baselines();
  }

  Map<StoredReading.Key, StoredReading> newReadings() {
    return readings.fresh();
  }

  CaseFile cases() {
    return standing.cases();
  }

  DoubtFile doubts() {
    return standing.doubts();
  }

  List<String> unitPath() {
    return standing.unitPath();
  }

  /** Whether its unit stands elsewhere than before this batch. */
  boolean hasMoved() {
    return moved;
  }

  /** From here on the tables hold what it learned, and what is known of all is told anew. */
  void saved() {
    moved = false;
    readings.fresh().clear();
    standing.saved();
  }
}
