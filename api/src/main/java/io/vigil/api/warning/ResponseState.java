package io.vigil.api.warning;

import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.ResponseEvent.PlanMade;
import io.vigil.api.warning.ResponseEvent.ResponseReturned;
import io.vigil.api.warning.ResponseEvent.ResponseSubmitted;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseEvent.WarningDiagnosed;

/** How far people have come with a warning, apart from what the readings say. */
public enum ResponseState {
  /** Nobody has said anything (待签收). */
  NEW,
  ACKNOWLEDGED,
  DIAGNOSED,
  PLANNED,
  /** At least one measure has been carried out. */
  IN_PROGRESS,
  /** The department says that it is done. */
  SUBMITTED,
  /** Found effective; the case is over once the readings are back. */
  VERIFIED,
  /** Structural: a task of the year (年度改进任务). */
  IMPROVEMENT;

  /** The state once something has happened. */
  public ResponseState after(ResponseEvent event) {
    return switch (event) {
      case AnswerAwaited awaited -> awaited.state();
      case WarningAcknowledged ignored -> ACKNOWLEDGED;
      case WarningDiagnosed ignored -> isPlanned() ? this : DIAGNOSED;
      case PlanMade ignored -> this == IN_PROGRESS ? this : PLANNED;
      case MeasureCarriedOut ignored -> this == PLANNED ? IN_PROGRESS : this;
      case ResponseSubmitted ignored -> SUBMITTED;
      case EffectVerified verified -> verified.effective() ? VERIFIED : ACKNOWLEDGED;
      case ResponseReturned ignored -> ACKNOWLEDGED;
      case MovedToImprovement ignored -> IMPROVEMENT;
      default -> this;
    };
  }

  /** Whether measures were planned that are not submitted. */
  public boolean isPlanned() {
    return this == PLANNED || this == IN_PROGRESS;
  }
}
