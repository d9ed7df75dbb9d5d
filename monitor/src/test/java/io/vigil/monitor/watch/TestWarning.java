package io.vigil.monitor.watch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Cause;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A warning that does as it is told, and ignores causes it has seen. */
class TestWarning {
  /** Commands that succeed before the next fails; negative means none fails. */
  static final AtomicInteger BEFORE_FAILURE = new AtomicInteger(-1);

  static final AtomicInteger FAILURES = new AtomicInteger();

  @AggregateIdentifier private @Nullable String id;
  private @Nullable Cause seen;
  private Colour colour = Colour.BLUE;

  TestWarning() {}

  @CommandHandler
  TestWarning(RaiseWarning c) {
    publish(
        new WarningRaised(
            c.warningId(),
            c.controlPoint(),
            c.unit(),
            c.unitPath(),
            c.colour(),
            c.since(),
            c.historical(),
            c.evidence(),
            c.cause(),
            c.recordedAt()));
  }

  @CommandHandler
  void handle(ChangeWarningColour c) {
    publish(
        new WarningColourChanged(
            c.warningId(), colour, c.colour(), c.evidence(), c.cause(), c.recordedAt()));
  }

  @CommandHandler
  void handle(ClearWarning c) {
    publish(new WarningCleared(c.warningId(), c.evidence(), c.cause(), c.recordedAt()));
  }

  @CommandHandler
  void handle(ResumeWarning c) {
    publish(new WarningResumed(c.warningId(), c.colour(), c.evidence(), c.cause(), c.recordedAt()));
  }

  @CommandHandler
  void handle(CloseWarning c) {
    publish(new WarningClosed(c.warningId(), c.reason(), c.cause(), c.recordedAt()));
  }

  @CommandHandler
  void handle(WithdrawWarning c) {
    publish(new WarningWithdrawn(c.warningId(), c.reason(), c.cause(), c.recordedAt()));
  }

  private void publish(WarningEvent event) {
    if (BEFORE_FAILURE.get() >= 0 && BEFORE_FAILURE.getAndDecrement() == 0) {
      BEFORE_FAILURE.set(0);
      FAILURES.incrementAndGet();
      throw new IllegalStateException("a command fails");
    }
    if (seen == null || event.cause().compareTo(seen) > 0) {
      apply(event);
    }
  }

  @EventSourcingHandler
  void on(WarningEvent event) {
    id = event.warningId();
    seen = event.cause();
    if (event instanceof WarningRaised raised) {
      colour = raised.colour();
    } else if (event instanceof WarningColourChanged changed) {
      colour = changed.colour();
    } else if (event instanceof WarningResumed resumed) {
      colour = resumed.colour();
    }
  }
}
