package io.vigil.monitor.watch;

import io.vigil.api.grading.Colour;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.WarningState;
import io.vigil.monitor.detect.Transition;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a warning should stand by the readings that are known.
 *
 * @param raised the judged period that raised it
 * @param worst the worst colour it had
 * @param shown why it has its colour
 * @param cleared why it is cleared; {@code null} while it is open
 * @param reason why it is closed; {@code null} while it is not
 * @param last the judged period that closed it; {@code null} where none did
 */
record DueCase(
    LocalDate since,
    boolean historical,
    PeriodSpan raised,
    Colour worst,
    Colour colour,
    Evidence shown,
    @Nullable Evidence cleared,
    @Nullable CloseReason reason,
    @Nullable PeriodSpan last) {

  static DueCase raised(Transition.Raised raised, Evidence evidence) {
    return new DueCase(
        raised.since(),
        raised.historical(),
        evidence.period(),
        raised.colour(),
        raised.colour(),
        evidence,
        null,
        null,
        null);
  }

  DueCase after(Transition transition, Evidence evidence) {
    return switch (transition) {
      case Transition.Raised raised -> raised(raised, evidence);
      case Transition.ColourChanged changed -> outside(changed.colour(), evidence);
      case Transition.Resumed resumed -> outside(resumed.colour(), evidence);
      case Transition.Cleared ignored -> inside(evidence, null, null);
      case Transition.Closed closed -> inside(cleared, closed.reason(), evidence.period());
    };
  }

  /** The same case where nothing more will come: closed, if it was not. */
  DueCase ended() {
    return reason != null ? this : inside(cleared, CloseReason.COLLECTION_ENDED, null);
  }

  private DueCase outside(Colour newColour, Evidence evidence) {
    Colour worse = newColour.atLeast(worst) ? newColour : worst;
    return new DueCase(since, historical, raised, worse, newColour, evidence, null, null, null);
  }

  private DueCase inside(
      @Nullable Evidence clearing, @Nullable CloseReason closing, @Nullable PeriodSpan by) {
    return new DueCase(since, historical, raised, worst, colour, shown, clearing, closing, by);
  }

  WarningState state() {
    if (reason != null) {
      return WarningState.CLOSED;
    }
    return cleared == null ? WarningState.OPEN : WarningState.CLEARED;
  }

  /** Brings a warning from where it stands to where it should. */
  WarningCase settle(WarningCase warning, Reporter reporter) {
    WarningCase now = warning;
    if (isBehind(now.state())) {
      now = reporter.resume(now, colour, shown);
    } else if (now.colour() != colour) {
      now = reporter.recolour(now, colour, shown);
    }
    if (now.state() == WarningState.OPEN && cleared != null) {
      now = reporter.clear(now, cleared);
    }
    if (now.state() != WarningState.CLOSED && reason != null) {
      now = reporter.close(now, Objects.requireNonNull(reason), last);
    }
    return now;
  }

  private boolean isBehind(WarningState now) {
    return state().compareTo(now) < 0;
  }
}
