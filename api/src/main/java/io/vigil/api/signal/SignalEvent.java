package io.vigil.api.signal;

import io.vigil.api.grading.Colour;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.Evidence;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What the monitor concluded from facts about one control point and unit. */
public sealed interface SignalEvent extends VigilEvent {
  String controlPoint();

  String unit();

  /** The lines were passed, or passed by another colour than before. */
  @StoredAs("signal.threshold-breached")
  @Revision("1")
  record ThresholdBreached(
      String controlPoint,
      String unit,
      List<String> unitPath,
      @Nullable Colour before,
      Colour colour,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements SignalEvent {}

  /**
   * A value inside the lines that is not what the series let expect: attendance dips, a share
   * slides. The evidence holds what was expected, the bounds and the score as of then.
   */
  @StoredAs("signal.shift-detected")
  @Revision("1")
  record ShiftDetected(
      String controlPoint,
      String unit,
      List<String> unitPath,
      @Nullable Colour before,
      Colour colour,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements SignalEvent {}

  /**
   * More cases than the series let expect, while the value is inside the lines. The evidence holds
   * what was expected, the upper bound and the score as of then.
   */
  @StoredAs("signal.count-surged")
  @Revision("1")
  record CountSurged(
      String controlPoint,
      String unit,
      List<String> unitPath,
      @Nullable Colour before,
      Colour colour,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements SignalEvent {}

  /**
   * Values of terms or years get worse one after the other. The evidence holds the values; it
   * raises no warning and gives no colour.
   */
  @StoredAs("signal.trend-worsened")
  @Revision("1")
  record TrendWorsened(
      String controlPoint,
      String unit,
      List<String> unitPath,
      Worsening worsening,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements SignalEvent {}

  /** Values are back inside the lines, and what the series let expect. */
  @StoredAs("signal.threshold-regained")
  @Revision("1")
  record ThresholdRegained(
      String controlPoint,
      String unit,
      List<String> unitPath,
      Colour before,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements SignalEvent {}

  /**
   * Many units below one left what their own pasts let expect to the same side in the same period:
   * one signal of the unit above them instead of one of each. Told once for each period; periods
   * that follow each other, and the days of a longer one, share one signal. Figures are as of then
   * and never changed; where later data show that it is not so, {@link CommonCauseWithdrawn} says
   * it.
   *
   * @param signalId the same for all periods of one cause
   * @param unit the lowest unit above all that it shows in
   * @param effect common shift on the scale on which effects add up: of the logit for proportions
   *     and percentages, else of the value itself
   * @param reported number of units that were held against their own pasts
   * @param share share of these that lie 2.5 standard errors or more to the side, 0 to 1
   * @param members ids of the units that lie one standard error or more to the side
   * @param evidence the period, the value of all that reported put together, and what was expected
   *     of it; lines are not what raised it
   */
  @StoredAs("signal.common-cause")
  @Revision("1")
  record CommonCauseFound(
      String signalId,
      String controlPoint,
      String unit,
      List<String> unitPath,
      double effect,
      int reported,
      double share,
      List<String> members,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements SignalEvent {}

  /**
   * Later data show that units had no common cause in a period after all, or had it together with
   * others, under whose signal it is told again.
   */
  @StoredAs("signal.common-cause-withdrawn")
  @Revision("1")
  record CommonCauseWithdrawn(
      String signalId,
      String controlPoint,
      String unit,
      List<String> unitPath,
      PeriodSpan period,
      Cause cause,
      Instant recordedAt)
      implements SignalEvent {}
}
