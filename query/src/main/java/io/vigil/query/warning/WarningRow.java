package io.vigil.query.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningState;
import io.vigil.api.warning.WithdrawReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A warning as it stands, on its way between two rows. */
final class WarningRow {

  final String id;
  final String controlPoint;
  final String unit;
  final List<String> unitPath;
  final LocalDate since;
  final boolean historical;
  final Instant raisedAt;
  WarningState state = WarningState.OPEN;
  Colour colour;
  Colour worstColour;
  @Nullable Instant clearedAt;
  @Nullable Instant closedAt;
  @Nullable CloseReason closeReason;
  @Nullable Instant withdrawnAt;
  @Nullable WithdrawReason withdrawReason;
  Evidence evidence;
  long position;

  WarningRow(
      String id,
      String controlPoint,
      String unit,
      List<String> unitPath,
      LocalDate since,
      boolean historical,
      Instant raisedAt,
      Colour colour,
      Evidence evidence,
      long position) {
    this.id = id;
    this.controlPoint = controlPoint;
    this.unit = unit;
    this.unitPath = unitPath;
    this.since = since;
    this.historical = historical;
    this.raisedAt = raisedAt;
    this.colour = colour;
    this.worstColour = colour;
    this.evidence = evidence;
    this.position = position;
  }

  static WarningRow of(WarningRaised event, long position) {
    return new WarningRow(
        event.warningId(),
        event.controlPoint(),
        event.unit(),
        event.unitPath(),
        event.since(),
        event.historical(),
        event.recordedAt(),
        event.colour(),
        event.evidence(),
        position);
  }

  void turn(Colour newColour, Evidence newEvidence) {
    worsen(newColour);
    evidence = newEvidence;
  }

  /** Another colour for the same readings. */
  void worsen(Colour newColour) {
    colour = newColour;
    worstColour = worstColour.atLeast(newColour) ? worstColour : newColour;
  }

  void clear(Instant at, Evidence newEvidence) {
    state = WarningState.CLEARED;
    clearedAt = at;
    evidence = newEvidence;
  }

  void resume(Colour newColour, Evidence newEvidence) {
    state = WarningState.OPEN;
    clearedAt = null;
    closedAt = null;
    closeReason = null;
    withdrawnAt = null;
    withdrawReason = null;
    turn(newColour, newEvidence);
  }

  void close(Instant at, CloseReason reason) {
    state = WarningState.CLOSED;
    closedAt = at;
    closeReason = reason;
  }

  void withdraw(Instant at, WithdrawReason reason) {
    state = WarningState.WITHDRAWN;
    withdrawnAt = at;
    withdrawReason = reason;
  }
}
