package io.vigil.api.signal;

import io.vigil.api.grading.Colour;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
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
}
