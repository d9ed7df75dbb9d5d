package io.vigil.command.warning;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.ResponseCommand.DecideWithdrawal;
import io.vigil.api.warning.ResponseCommand.MarkRelapse;
import io.vigil.api.warning.ResponseCommand.VerifyEffect;
import io.vigil.api.warning.ResponseEvent;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.VerificationAwaited;
import io.vigil.api.warning.ResponseEvent.WithdrawalDecided;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.WarningCommand;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import io.vigil.api.warning.WarningCommand.ResumeWarning;
import io.vigil.api.warning.WarningCommand.WithdrawWarning;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningAggravated;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WarningState;
import io.vigil.api.warning.WithdrawalGround;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/**
 * One episode of one control point of one unit outside its lines. It does what the monitor asks,
 * once: a cause that it has already seen changes nothing. What people do with it is {@link
 * Answering} and {@link Supervising}.
 */
@Aggregate(cache = "warningCache")
@NullUnmarked
class Warning {
  @AggregateIdentifier private String id;
  private WarningState state;
  private Colour colour;
  private Colour ceiling;
  private boolean relapse;
  private int worse;
  private Cause last;
  private Instant latest;
  private Instant turned;
  private Occurrence about;
  private boolean dismissed;
  private final Response response = new Response();

  @AggregateMember private final Answering answering = new Answering(response);

  @AggregateMember private final Supervising supervising = new Supervising(response);

  Warning() {}

  Warning(RaiseWarning command, Times times) {
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
    Awaited awaited =
        command.historical()
            ? null
            : times.answer(command.unit(), command.colour(), command.recordedAt());
    if (awaited != null) {
      apply(
          new AnswerAwaited(
              command.warningId(),
              command.colour(),
              ResponseState.NEW,
              awaited,
              By.clock(),
              command.recordedAt(),
              times.now()));
    }
  }

  @CommandHandler
  void handle(ChangeWarningColour command, Times times) {
    if (isSeen(command)) {
      return;
    }
    require(state != WarningState.WITHDRAWN, "given another colour");
    Colour before = colour;
    Colour next = shown(command.colour());
    if (next != before) {
      apply(
          new WarningColourChanged(
              id, before, next, command.evidence(), command.cause(), command.recordedAt()));
      response.turned(before, command.recordedAt(), times);
      closeIfVerified(command.recordedAt(), times);
    } else if (isAboutOthers(command.evidence())) {
      apply(
          new WarningColourChanged(
              id, before, next, command.evidence(), command.cause(), command.recordedAt()));
    }
  }

  /** What it is about may grow or shrink without its being worse or better. */
  private boolean isAboutOthers(Evidence evidence) {
    return evidence.occurrence() != null
        && about != null
        && !evidence.occurrence().members().equals(about.members());
  }

  /**
   * The trouble is back although measures were taken: it is one colour worse as of the day on which
   * the readings said so, even if it is noticed later; people hear of it and are asked from then
   * on.
   */
  @CommandHandler
  void handle(MarkRelapse command, Times times) {
    Colour before = colour;
    if (!relapse && mayGetWorse()) {
      apply(
          new WarningRelapsed(
              id, before, worse(before), command.earlier(), last, command.at(), turned));
      response.turned(before, command.at(), times);
    }
  }

  private boolean mayGetWorse() {
    return state.isOpenCase() && worse(colour).compareTo(colour) > 0;
  }

  private Colour worse(Colour than) {
    return than.worse().atMost(ceiling);
  }

  /** A step for having come back, and one for each time that what was done did not work. */
  private Colour shown(Colour byReadings) {
    Colour shown = byReadings;
    for (int step = 0; step < worse && worse(shown).atLeast(shown); step++) {
      shown = worse(shown);
    }
    return shown;
  }

  /** A case that waits for its verification is over once it needs none, or has it. */
  private void closeIfVerified(Instant at, Times times) {
    CloseReason reason = response.closing();
    if (reason != null && !response.isOver() && !response.wantsVerification()) {
      close(reason, last, at, times);
    }
  }

  private void close(CloseReason reason, Cause cause, Instant at, Times times) {
    apply(new WarningClosed(id, reason, cause, at));
    response.closed(at, times);
  }

  @CommandHandler
  void handle(ClearWarning command) {
    if (isSeen(command) || isEnded()) {
      return;
    }
    require(state == WarningState.OPEN, "cleared");
    apply(new WarningCleared(id, command.evidence(), command.cause(), command.recordedAt()));
  }

  @CommandHandler
  void handle(ResumeWarning command, Times times) {
    if (isSeen(command)) {
      return;
    }
    require(state == WarningState.CLEARED || state == WarningState.CLOSED, "resumed");
    apply(
        new WarningResumed(
            id,
            shown(command.colour()),
            command.evidence(),
            command.cause(),
            command.recordedAt()));
    response.resumed(command.recordedAt(), times);
  }

  /** People ended it before the case that it tells of was over. */
  private boolean isEnded() {
    return state == WarningState.CLOSED && response.isOfEvent();
  }

  /** Where people have a word in it, they are asked for it. */
  @CommandHandler
  void handle(CloseWarning command, Times times) {
    if (isSeen(command) || isEnded()) {
      return;
    }
    require(mayClose(command.reason()), "closed");
    Instant at = after(command.recordedAt());
    if (wantsVerification(command.reason())) {
      apply(
          new VerificationAwaited(
              id,
              command.reason(),
              command.cause(),
              response.within(ResponseLimit.VERIFY, at, times),
              By.clock(),
              at,
              times.now()));
    } else {
      close(command.reason(), command.cause(), at, times);
    }
  }

  /** What happened is not dealt with while measures about it are open. */
  private boolean wantsVerification(CloseReason reason) {
    return switch (reason) {
      case MEASURED -> response.wantsVerification();
      case NO_RECURRENCE -> response.hasOpenMeasures();
      default -> false;
    };
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
    apply(new WarningWithdrawn(id, command.reason(), command.cause(), after(command.recordedAt())));
  }

  /** No case is over before what led to it, in whatever order that was learned. */
  private Instant after(Instant moment) {
    return moment.isBefore(latest) ? latest : moment;
  }

  /**
   * Effective, where the readings are back, or where what happened did not happen again: the case
   * is over, as of that moment even where it ended by itself later.
   */
  @CommandHandler
  void handle(VerifyEffect command, Times times) {
    supervising.verify(command, times);
    if (!command.effective()) {
      aggravate(command.at(), times);
    } else if (response.isSettled(command.at(), times)) {
      close(CloseReason.NO_RECURRENCE, last, command.at(), times);
    } else {
      closeIfVerified(command.at(), times);
    }
  }

  /** Values that are back inside their lines speak for themselves. */
  private void aggravate(Instant at, Times times) {
    Colour before = colour;
    if (state == WarningState.OPEN && mayGetWorse()) {
      apply(new WarningAggravated(id, before, worse(before), last, at));
      response.turned(before, at, times);
    }
  }

  /** The monitor goes on watching the episode, but not this case. */
  @CommandHandler
  void handle(DecideWithdrawal command, Times times) {
    WithdrawalGround ground = supervising.decide(command, times);
    if (command.accepted()) {
      apply(new WarningWithdrawn(id, ground.reason(), last, command.at()));
    }
  }

  @EventSourcingHandler
  void on(ResponseEvent event) {
    response.on(event);
    if (event instanceof VerificationAwaited awaited) {
      last = awaited.cause();
    } else if (event instanceof WithdrawalDecided decided) {
      dismissed |= decided.accepted();
    }
  }

  @EventSourcingHandler
  void on(WarningEvent event) {
    response.on(event);
    last = event.cause();
    latest = latest == null ? event.recordedAt() : after(event.recordedAt());
    switch (event) {
      case WarningRaised raised -> {
        id = raised.warningId();
        colour = raised.colour();
        ceiling = raised.evidence().rule().ceiling();
        about = raised.evidence().occurrence();
        state = WarningState.OPEN;
        turned = raised.recordedAt();
      }
      case WarningColourChanged changed -> {
        if (changed.colour() != changed.before()) {
          turned = changed.recordedAt();
        }
        colour = changed.colour();
        about = changed.evidence().occurrence();
      }
      case WarningRelapsed relapsed -> {
        colour = relapsed.colour();
        relapse = true;
        worse++;
      }
      case WarningAggravated aggravated -> {
        colour = aggravated.colour();
        worse++;
      }
      case WarningCleared cleared -> state = WarningState.CLEARED;
      case WarningResumed resumed -> {
        colour = resumed.colour();
        about = resumed.evidence().occurrence();
        state = WarningState.OPEN;
        turned = resumed.recordedAt();
      }
      case WarningClosed closed -> state = WarningState.CLOSED;
      case WarningWithdrawn withdrawn -> state = WarningState.WITHDRAWN;
    }
  }

  private boolean isSeen(WarningCommand command) {
    return dismissed || (last != null && command.cause().compareTo(last) <= 0);
  }

  private void require(boolean condition, String what) {
    if (!condition) {
      throw impossible(what);
    }
  }

  private Rejection impossible(String what) {
    return Rejection.conflict(
        "warning.impossible", "Warning '%s' is %s and cannot be %s.", id, state, what);
  }
}
