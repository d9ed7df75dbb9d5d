package io.vigil.command.warning;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.WarningCommand;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import io.vigil.api.warning.WarningCommand.ResumeWarning;
import io.vigil.api.warning.WarningCommand.WithdrawWarning;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WarningState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/**
 * One episode of one control point of one unit outside its lines. It does what the monitor asks,
 * once: a cause that it has already seen changes nothing.
 */
@Aggregate(cache = "warningCache")
@NullUnmarked
class Warning {
  @AggregateIdentifier private String id;
  private WarningState state;
  private Colour colour;
  private Cause last;

  Warning() {}

  Warning(RaiseWarning command) {
    apply(
        new WarningRaised(
            command.warningId(),
            command.controlPoint(),
            command.unit(),
            command.unitPath(),
            command.colour(),
            command.since(),
            command.historical(),
            command.evidence(),
            command.cause(),
            command.recordedAt()));
  }

  @CommandHandler
  void handle(ChangeWarningColour command) {
    if (isSeen(command)) {
      return;
    }
    require(state != WarningState.WITHDRAWN, "given another colour");
    if (command.colour() != colour) {
      apply(
          new WarningColourChanged(
              id,
              colour,
              command.colour(),
              command.evidence(),
              command.cause(),
              command.recordedAt()));
    }
  }

  @CommandHandler
  void handle(ClearWarning command) {
    if (isSeen(command)) {
      return;
    }
    require(state == WarningState.OPEN, "cleared");
    apply(new WarningCleared(id, command.evidence(), command.cause(), command.recordedAt()));
  }

  @CommandHandler
  void handle(ResumeWarning command) {
    if (isSeen(command)) {
      return;
    }
    require(state == WarningState.CLEARED || state == WarningState.CLOSED, "resumed");
    apply(
        new WarningResumed(
            id, command.colour(), command.evidence(), command.cause(), command.recordedAt()));
  }

  @CommandHandler
  void handle(CloseWarning command) {
    if (isSeen(command)) {
      return;
    }
    require(mayClose(command.reason()), "closed");
    apply(new WarningClosed(id, command.reason(), command.cause(), command.recordedAt()));
  }

  private boolean mayClose(CloseReason reason) {
    return state == WarningState.CLEARED
        || (state == WarningState.OPEN && reason == CloseReason.COLLECTION_ENDED);
  }

  @CommandHandler
  void handle(WithdrawWarning command) {
    if (isSeen(command)) {
      return;
    }
    require(state != WarningState.WITHDRAWN, "withdrawn");
    apply(new WarningWithdrawn(id, command.reason(), command.cause(), command.recordedAt()));
  }

  @EventSourcingHandler
  void on(WarningEvent event) {
    last = event.cause();
    switch (event) {
      case WarningRaised raised -> {
        id = raised.warningId();
        colour = raised.colour();
        state = WarningState.OPEN;
      }
      case WarningColourChanged changed -> colour = changed.colour();
      case WarningCleared cleared -> state = WarningState.CLEARED;
      case WarningResumed resumed -> {
        colour = resumed.colour();
        state = WarningState.OPEN;
      }
      case WarningClosed closed -> state = WarningState.CLOSED;
      case WarningWithdrawn withdrawn -> state = WarningState.WITHDRAWN;
    }
  }

  private boolean isSeen(WarningCommand command) {
    return last != null && command.cause().compareTo(last) <= 0;
  }

  private void require(boolean condition, String what) {
    if (!condition) {
      throw impossible(what);
    }
  }

  private Rejection impossible(String what) {
    return Rejection.conflict("Warning '%s' is %s and cannot be %s.".formatted(id, state, what));
  }
}
