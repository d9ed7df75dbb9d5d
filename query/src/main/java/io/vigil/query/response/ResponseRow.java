package io.vigil.query.response;

import io.vigil.api.casework.CaseNumber;
import io.vigil.api.casework.Due;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.ResponseEvent;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.ResponseEvent.PlanMade;
import io.vigil.api.warning.ResponseEvent.ResponseSubmitted;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.Turn;
import io.vigil.api.warning.ResponseEvent.UsefulnessRated;
import io.vigil.api.warning.ResponseEvent.VerificationAwaited;
import io.vigil.api.warning.ResponseEvent.WarningDiagnosed;
import io.vigil.api.warning.ResponseEvent.WithdrawalApplied;
import io.vigil.api.warning.ResponseEvent.WithdrawalDecided;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawalGround;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far people are with a warning, on its way between two rows. */
final class ResponseRow {
  final String warningId;
  @Nullable Integer year;
  @Nullable Integer number;
  @Nullable Instant raisedAt;
  ResponseState state = ResponseState.NEW;
  @Nullable Awaited awaited;
  int supervision;
  @Nullable WithdrawalGround applied;
  boolean back;
  boolean over;
  List<String> causes = List.of();
  @Nullable String diagnosis;
  @Nullable Instant plannedAt;
  @Nullable Instant submittedAt;
  @Nullable Boolean effective;
  @Nullable Instant verifiedAt;
  @Nullable String document;
  @Nullable String task;
  @Nullable Instant improvementAt;
  int useful;
  int useless;
  long position;

  ResponseRow(String warningId, long position) {
    this.warningId = warningId;
    this.position = position;
  }

  void number(CaseNumber given, Instant raised) {
    year = given.year();
    number = given.number();
    raisedAt = raised;
  }

  @Nullable Due due() {
    return awaited == null ? null : awaited.due();
  }

  void take(WarningEvent event) {
    switch (event) {
      case WarningClosed closed -> over = true;
      case WarningWithdrawn withdrawn -> {
        over = true;
        forgetAfterTheEnd();
      }
      case WarningResumed resumed -> {
        forgetAfterTheEnd();
        over = false;
        back = false;
      }
      default -> {}
    }
  }

  private void forgetAfterTheEnd() {
    Due due = due();
    if (due != null && ResponseLimit.isAfterTheEnd(due.step())) {
      awaited = null;
      supervision = 0;
    }
  }

  void take(ResponseEvent event) {
    state = state.after(event);
    if (event instanceof Turn turn) {
      awaited = turn.awaited();
      supervision = 0;
    }
    note(event);
  }

  private void note(ResponseEvent event) {
    switch (event) {
      case WarningDiagnosed e -> {
        causes = e.causes().stream().map(Enum::name).toList();
        diagnosis = e.text();
      }
      case PlanMade e -> plannedAt = plannedAt == null ? e.at() : plannedAt;
      case ResponseSubmitted e -> submittedAt = e.at();
      case VerificationAwaited e -> back = true;
      case EffectVerified e -> {
        effective = e.effective();
        verifiedAt = e.at();
        document = e.document();
      }
      case AnswerAwaited e -> {
        effective = null;
        verifiedAt = null;
      }
      case MovedToImprovement e -> {
        task = e.task();
        improvementAt = e.at();
      }
      case WithdrawalApplied e -> applied = e.ground();
      case WithdrawalDecided e -> applied = e.accepted() ? applied : null;
      case UsefulnessRated e -> vote(e.useful());
      case SupervisionRaised e -> supervision = e.level();
      default -> {}
    }
  }

  private void vote(boolean wasUseful) {
    if (wasUseful) {
      useful++;
    } else {
      useless++;
    }
  }
}
