package io.vigil.monitor.watch;

import io.vigil.api.grading.Colour;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.signal.SignalEvent;
import io.vigil.api.signal.SignalEvent.CountSurged;
import io.vigil.api.signal.SignalEvent.ShiftDetected;
import io.vigil.api.signal.SignalEvent.ThresholdBreached;
import io.vigil.api.signal.SignalEvent.ThresholdRegained;
import io.vigil.api.signal.SignalEvent.TrendWorsened;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.WarningCommand;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import io.vigil.api.warning.WarningCommand.ResumeWarning;
import io.vigil.api.warning.WarningCommand.WithdrawWarning;
import io.vigil.api.warning.WarningState;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.monitor.detect.count.CountDetector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words what one event does to one series as signals and commands, numbered step by step. */
final class Reporter {
  private static final int STEP_OF_COMMON_CAUSE = 1_000_000;

  private final SeriesKey series;
  private final List<String> unitPath;
  private final Trigger trigger;
  private final Findings findings;
  private final WithdrawReason disproved;
  private final @Nullable Learned learned;
  private int step;

  Reporter(SeriesKey series, List<String> unitPath, Trigger trigger, Findings findings) {
    this(
        series,
        unitPath,
        trigger,
        findings,
        trigger.correction() ? WithdrawReason.DATA_CORRECTED : WithdrawReason.LATE_DATA,
        null,
        0);
  }

  private Reporter(
      SeriesKey series,
      List<String> unitPath,
      Trigger trigger,
      Findings findings,
      WithdrawReason disproved,
      @Nullable Learned learned,
      int firstStep) {
    this.series = series;
    this.unitPath = unitPath;
    this.trigger = trigger;
    this.findings = findings;
    this.disproved = disproved;
    this.learned = learned;
    this.step = firstStep;
  }

  /**
   * Words what follows from common causes, after all that the same event does by itself, as of when
   * it could be known.
   */
  static Reporter ofCommonCause(
      SeriesKey series, List<String> unitPath, Learned learned, Findings findings) {
    return new Reporter(
        series,
        unitPath,
        learned.day().trigger(),
        findings,
        WithdrawReason.COMMON_CAUSE,
        learned,
        STEP_OF_COMMON_CAUSE);
  }

  /** Says that the series has another colour than before, if it has. */
  void signal(@Nullable Colour before, @Nullable Colour after, Evidence evidence) {
    if (after != null && after != before) {
      findings.add(passed(before, after, evidence), trigger);
    } else if (after == null && before != null) {
      findings.add(
          new ThresholdRegained(
              series.controlPoint(),
              series.unit(),
              unitPath,
              before,
              evidence,
              cause(),
              at(evidence)),
          trigger);
    }
  }

  private SignalEvent passed(@Nullable Colour before, Colour after, Evidence evidence) {
    String point = series.controlPoint();
    String unit = series.unit();
    if (evidence.grade().colour() != null) {
      return new ThresholdBreached(
          point, unit, unitPath, before, after, evidence, cause(), at(evidence));
    }
    return evidence.detector().equals(CountDetector.NAME)
        ? new CountSurged(point, unit, unitPath, before, after, evidence, cause(), at(evidence))
        : new ShiftDetected(point, unit, unitPath, before, after, evidence, cause(), at(evidence));
  }

  /** Says that the series gets worse from one term or year to the next. */
  void worsened(DueTrend due) {
    findings.add(
        new TrendWorsened(
            series.controlPoint(),
            series.unit(),
            unitPath,
            due.worsening(),
            due.evidence(),
            cause(),
            at(due.evidence())),
        trigger);
  }

  WarningCase raise(LocalDate since, Colour colour, boolean historical, Evidence evidence) {
    String id = WarningIds.of(series, since, trigger.position());
    send(
        new RaiseWarning(
            id,
            series.controlPoint(),
            series.unit(),
            unitPath,
            colour,
            since,
            historical,
            evidence,
            cause(),
            at(evidence)));
    return new WarningCase(since, id, WarningState.OPEN, colour);
  }

  WarningCase recolour(WarningCase warning, Colour colour, Evidence evidence) {
    send(new ChangeWarningColour(warning.warningId(), colour, evidence, cause(), at(evidence)));
    return warning.in(colour);
  }

  WarningCase clear(WarningCase warning, Evidence evidence) {
    send(new ClearWarning(warning.warningId(), evidence, cause(), at(evidence)));
    return warning.as(WarningState.CLEARED);
  }

  WarningCase resume(WarningCase warning, Colour colour, Evidence evidence) {
    send(new ResumeWarning(warning.warningId(), colour, evidence, cause(), at(evidence)));
    return warning.as(WarningState.OPEN).in(colour);
  }

  WarningCase close(WarningCase warning, CloseReason reason) {
    return close(warning, reason, null);
  }

  /**
   * @param by the period that shows that it is over; {@code null} for none
   */
  WarningCase close(WarningCase warning, CloseReason reason, @Nullable PeriodSpan by) {
    send(new CloseWarning(warning.warningId(), reason, cause(), at(by)));
    return warning.as(WarningState.CLOSED);
  }

  void withdraw(WarningCase warning) {
    send(new WithdrawWarning(warning.warningId(), disproved, cause(), asOfNow()));
  }

  private void send(WarningCommand command) {
    findings.add(command, trigger);
  }

  private Cause cause() {
    return new Cause(trigger.position(), step++);
  }

  private Instant asOfNow() {
    return learned == null ? trigger.recordedAt() : learned.at(null);
  }

  private Instant at(Evidence evidence) {
    return at(evidence.period());
  }

  private Instant at(@Nullable PeriodSpan seen) {
    return learned == null ? trigger.recordedAt() : learned.at(seen);
  }
}
