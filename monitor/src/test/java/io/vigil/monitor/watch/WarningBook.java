package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.WarningCommand;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import io.vigil.api.warning.WarningCommand.ResumeWarning;
import io.vigil.api.warning.WarningCommand.WithdrawWarning;
import io.vigil.api.warning.WarningState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps warnings as their commands say, and insists that every command makes sense. */
final class WarningBook {
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(
      String unit, LocalDate since, Colour colour, WarningState state, Cause seen) {}

  void obey(WarningCommand command) {
    Entry before = entries.get(command.warningId());
    if (before != null) {
      assertThat(command.cause()).isGreaterThan(before.seen());
    }
    entries.put(command.warningId(), after(before, command));
  }

  private static Entry after(@Nullable Entry before, WarningCommand command) {
    if (command instanceof RaiseWarning raise) {
      assertThat(before).isNull();
      return new Entry(
          raise.unit(), raise.since(), raise.colour(), WarningState.OPEN, raise.cause());
    }
    assertThat(before).as("raised before %s", command).isNotNull();
    return switch (command) {
      case RaiseWarning ignored -> before;
      case ChangeWarningColour change -> {
        assertThat(before.colour()).isNotEqualTo(change.colour());
        yield entry(before, change.colour(), before.state(), command);
      }
      case ClearWarning ignored -> {
        assertThat(before.state()).isEqualTo(WarningState.OPEN);
        yield entry(before, before.colour(), WarningState.CLEARED, command);
      }
      case ResumeWarning resume -> {
        assertThat(before.state()).isIn(WarningState.CLEARED, WarningState.CLOSED);
        yield entry(before, resume.colour(), WarningState.OPEN, command);
      }
      case CloseWarning ignored -> {
        assertThat(before.state()).isEqualTo(WarningState.CLEARED);
        yield entry(before, before.colour(), WarningState.CLOSED, command);
      }
      case WithdrawWarning ignored -> {
        assertThat(before.state()).isNotEqualTo(WarningState.WITHDRAWN);
        yield entry(before, before.colour(), WarningState.WITHDRAWN, command);
      }
    };
  }

  private static Entry entry(
      Entry before, Colour colour, WarningState state, WarningCommand command) {
    return new Entry(before.unit(), before.since(), colour, state, command.cause());
  }

  /** One line for each warning that was not withdrawn, in order. */
  List<String> standing() {
    var lines = new TreeSet<String>();
    long counted =
        entries.values().stream()
            .filter(entry -> entry.state() != WarningState.WITHDRAWN)
            .peek(e -> lines.add(line(e)))
            .count();
    assertThat(lines).as("one warning per unit and first day").hasSize((int) counted);
    return List.copyOf(lines);
  }

  private static String line(Entry entry) {
    return "%s since %s: %s %s"
        .formatted(entry.unit(), entry.since(), entry.state(), entry.colour());
  }

  long withdrawn() {
    return entries.values().stream()
        .filter(entry -> entry.state() == WarningState.WITHDRAWN)
        .count();
  }
}
