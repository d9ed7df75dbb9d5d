package io.vigil.monitor.occurrence;

import io.vigil.api.complaint.ClusterEvent;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ClusterEvent.ComplaintCounted;
import io.vigil.api.complaint.ClusterEvent.ComplaintUncounted;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.contingency.ContingencyEvent;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.selfcheck.SelfCheckEvent;
import io.vigil.api.standard.StandardEvent;
import io.vigil.api.unit.UnitEvent;
import io.vigil.api.warning.WarningCommand;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import io.vigil.api.warning.WarningCommand.ResumeWarning;
import io.vigil.api.warning.WarningCommand.WithdrawWarning;
import io.vigil.monitor.occurrence.Files.Filed;
import io.vigil.monitor.occurrence.Files.Key;
import io.vigil.monitor.watch.Findings;
import io.vigil.monitor.watch.Findings.Because;
import io.vigil.monitor.watch.Trigger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rules without a database: events in, orders to warnings out. */
final class PaperDesk {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int ADDING_UP = 3;

  private final Files files = new Files(new EmptyShelf());
  private final Findings findings = new Findings();
  private long position;

  private record EmptyShelf() implements Files.Shelf {
    @Override
    public Optional<Filed> find(Key key) {
      return Optional.empty();
    }

    @Override
    public Collection<String> ending(Instant now) {
      return List.of();
    }
  }

  PaperDesk given(VigilEvent... events) {
    for (VigilEvent event : events) {
      take(event, ++position);
    }
    return this;
  }

  /** The same event once more, at the same place of the store. */
  PaperDesk again(VigilEvent event) {
    take(event, position);
    return this;
  }

  PaperDesk dayBegins(Instant morning) {
    position++;
    new ClusterRules(files, teller(morning, position), position).timePasses();
    return this;
  }

  private void take(VigilEvent event, long at) {
    switch (event) {
      case UnitEvent e -> files.put(FileKind.UNIT, e.unit(), new UnitFile(e.path()), at);
      case IncidentEvent e ->
          new IncidentRules(files, teller(e.recordedAt(), at), at, ADDING_UP).on(e);
      case ComplaintEvent e ->
          new ComplaintRules(files, teller(e.taken().recordedAt(), at), at).on(e);
      case ClusterEvent e -> new ClusterRules(files, teller(recordedAt(e), at), at).on(e);
      case SelfCheckEvent e -> new OverdueRules(files, teller(e.recordedAt(), at), at).on(e);
      case ContingencyEvent e -> new OverdueRules(files, teller(e.recordedAt(), at), at).on(e);
      case StandardEvent e -> new StandardRules(files, teller(e.recordedAt(), at), at).on(e);
      default -> throw new IllegalArgumentException("nobody hears of " + event);
    }
  }

  private static Instant recordedAt(ClusterEvent event) {
    return switch (event) {
      case ComplaintCounted counted -> counted.recordedAt();
      case ComplaintUncounted uncounted -> uncounted.recordedAt();
      case ClusterFound found -> found.recordedAt();
    };
  }

  private Teller teller(Instant now, long at) {
    return new Teller(new Trigger(at, "event-" + at, now, false), now, ZONE, findings);
  }

  List<WarningCommand> orders() {
    return findings.commands().stream().map(Because::message).toList();
  }

  RaiseWarning raised() {
    return orders().stream()
        .filter(RaiseWarning.class::isInstance)
        .map(RaiseWarning.class::cast)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** The orders in a few words. */
  List<String> said() {
    return orders().stream().map(PaperDesk::said).toList();
  }

  private static String said(WarningCommand order) {
    return switch (order) {
      case RaiseWarning e -> "raise " + e.controlPoint() + " " + e.colour();
      case ChangeWarningColour e -> "change to " + e.colour();
      case ClearWarning e -> "clear";
      case ResumeWarning e -> "resume " + e.colour();
      case CloseWarning e -> "close " + e.reason();
      case WithdrawWarning e -> "withdraw " + e.reason();
    };
  }
}
