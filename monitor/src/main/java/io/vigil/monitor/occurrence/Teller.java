package io.vigil.monitor.occurrence;

import io.vigil.api.grading.Colour;
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
import io.vigil.monitor.watch.Findings;
import io.vigil.monitor.watch.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Brings warnings to where they should stand after one event, and says nothing twice. */
final class Teller {
  /** What happened longer before it was recorded is history, as with readings. */
  static final Duration HORIZON = Duration.ofDays(30);

  private final Trigger trigger;
  private final Instant learned;
  private final ZoneId zone;
  private final Findings findings;
  private int step;

  /**
   * @param trigger what happened, as of when it did
   * @param learned when the college learned it
   */
  Teller(Trigger trigger, Instant learned, ZoneId zone, Findings findings) {
    this.trigger = trigger;
    this.learned = learned;
    this.zone = zone;
    this.findings = findings;
  }

  /** When it happened. */
  Instant now() {
    return trigger.recordedAt();
  }

  LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  /** The warning as it stands then; {@code null} where there is none. */
  @Nullable Told tell(@Nullable Told before, Wanted wanted) {
    Told known = before != null && before.name().equals(wanted.name()) ? before : null;
    Colour colour = wanted.colour();
    if (colour == null) {
      return known == null ? before : withdrawn(known);
    }
    Told told =
        known == null || known.state() == WarningState.WITHDRAWN
            ? raised(known, wanted, colour)
            : standing(known, wanted, colour);
    CloseReason over = wanted.over();
    if (over != null) {
      return closed(told, wanted, over);
    }
    return wanted.calm() ? cleared(told, wanted) : told;
  }

  private Told withdrawn(Told known) {
    if (known.state() == WarningState.WITHDRAWN) {
      return known;
    }
    send(new WithdrawWarning(known.warningId(), WithdrawReason.DECISION_CHANGED, cause(), now()));
    return known.as(WarningState.WITHDRAWN);
  }

  private Told raised(@Nullable Told known, Wanted wanted, Colour colour) {
    Told told = Told.raised(wanted.name(), known == null ? 0 : known.round() + 1, colour);
    send(
        new RaiseWarning(
            told.warningId(),
            wanted.occurrence().rule().code(),
            wanted.place().unit(),
            wanted.place().path(),
            colour,
            wanted.since(),
            wanted.at().isBefore(learned.minus(HORIZON)),
            evidence(wanted, colour),
            cause(),
            now()));
    return told;
  }

  private Told standing(Told known, Wanted wanted, Colour colour) {
    if (known.state() != WarningState.OPEN && !wanted.calm() && wanted.over() == null) {
      send(new ResumeWarning(known.warningId(), colour, evidence(wanted, colour), cause(), now()));
      return Told.raised(known.name(), known.round(), colour);
    }
    if (known.colour() != colour) {
      send(
          new ChangeWarningColour(
              known.warningId(), colour, evidence(wanted, colour), cause(), now()));
    }
    return known.in(colour);
  }

  /** Says what an open warning is about now, where that is not what was told. */
  void extend(Told known, Wanted wanted) {
    if (known.state() == WarningState.OPEN) {
      send(
          new ChangeWarningColour(
              known.warningId(), known.colour(), evidence(wanted, known.colour()), cause(), now()));
    }
  }

  private Told cleared(Told told, Wanted wanted) {
    if (told.state() != WarningState.OPEN) {
      return told;
    }
    send(new ClearWarning(told.warningId(), evidence(wanted, null), cause(), now()));
    return told.as(WarningState.CLEARED);
  }

  private Told closed(Told told, Wanted wanted, CloseReason over) {
    if (!told.state().isOpenCase()) {
      return told;
    }
    Told calm = cleared(told, wanted);
    send(new CloseWarning(calm.warningId(), over, cause(), now()));
    return calm.as(WarningState.CLOSED);
  }

  private Evidence evidence(Wanted wanted, @Nullable Colour colour) {
    return Evidence.of(wanted.occurrence(), day(wanted.at()), colour);
  }

  private Cause cause() {
    return new Cause(trigger.position(), step++);
  }

  private void send(WarningCommand command) {
    findings.add(command, trigger);
  }
}
