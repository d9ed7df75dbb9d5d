package io.vigil.monitor.occurrence;

import io.vigil.api.grading.Colour;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.incident.IncidentEvent.AppealDecided;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentRejected;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentIds;
import io.vigil.api.rulebook.DirectRules;
import io.vigil.api.rulebook.DirectWarning;
import io.vigil.api.tally.Severity;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Warns of decided incidents, of errors of one person that add up, and of one clause that repeats.
 * What an appeal changes changes its warnings; they are over with their cases.
 */
final class IncidentRules {
  private final Files files;
  private final Teller teller;
  private final long position;
  private final int addingUp;

  /**
   * @param addingUp errors and general incidents of one person in a term that are a case of their
   *     own, where the rules they were decided under say nothing of it
   */
  IncidentRules(Files files, Teller teller, long position, int addingUp) {
    this.files = files;
    this.teller = teller;
    this.position = position;
    this.addingUp = addingUp;
  }

  void on(IncidentEvent event) {
    String id = event.incidentId();
    if (files.hasSeen(FileKind.INCIDENT, id, position)) {
      return;
    }
    if (event instanceof IncidentReported reported) {
      files.put(FileKind.INCIDENT, id, IncidentFile.of(reported), position);
    } else {
      files
          .find(FileKind.INCIDENT, id, IncidentFile.class)
          .ifPresent(file -> changed(id, file, after(file, event)));
    }
  }

  private static IncidentFile after(IncidentFile file, IncidentEvent event) {
    return switch (event) {
      case IncidentDecided decided -> file.decided(decided);
      case AppealDecided appeal -> file.appealed(appeal);
      case IncidentRejected rejected -> file.asOver();
      case IncidentClosed closed -> file.asOver();
      default -> file;
    };
  }

  private void changed(String id, IncidentFile before, IncidentFile after) {
    if (after.equals(before)) {
      return;
    }
    Instant at = after.decidedAt();
    IncidentFile told = at == null ? after : after.told(ofDecision(id, after, at));
    files.put(FileKind.INCIDENT, id, told, position);
    if (at != null) {
      addUp(id, after, at);
      repeat(id, after, at);
    }
    madeOf(id, after);
  }

  /** Those that it was decided under; the setting holds where they say nothing of it. */
  private DirectRules rules(IncidentFile file) {
    DirectRules rules = file.direct();
    return rules == null ? DirectRules.USUAL.withErrors(addingUp) : rules;
  }

  private @Nullable Told ofDecision(String id, IncidentFile file, Instant at) {
    Severity severity = file.severity();
    Colour colour = severity == null ? null : DirectWarning.ofDecision(severity).orElse(null);
    // the errors that add up to it are warned of
    Colour wanted = file.addedUp() && colour != Colour.RED ? null : colour;
    String clause = file.clause();
    boolean casualty =
        severity != null
            && clause != null
            && DirectWarning.isResponsibleCasualty(clause, severity, rules(file));
    var what =
        new Occurrence(
            casualty ? OccurrenceRule.CASUALTY : OccurrenceRule.INCIDENT,
            id,
            file.subject(),
            severity,
            1,
            List.of());
    return teller.tell(
        file.told(),
        new Wanted(
            "incident|" + id,
            file.place(),
            wanted,
            file.occurredOn(),
            at,
            what,
            over(file.over())));
  }

  private void addUp(String id, IncidentFile file, Instant at) {
    String person = file.person();
    if (person == null || file.addedUp()) {
      return;
    }
    String made = IncidentIds.ofAccumulation(person, file.term());
    boolean counts = file.severity() == Severity.LAPSE || file.severity() == Severity.GENERAL;
    GroupFile group = counted(made, id, file, counts);
    int count = group.members().size();
    Colour colour = DirectWarning.ofAccumulation(count, rules(file).errors()).orElse(null);
    var what = new Occurrence(OccurrenceRule.ACCUMULATION, made, null, null, count, group.ids());
    tell(made, group, colour, file, at, what, group.caseOver());
  }

  private void repeat(String id, IncidentFile file, Instant at) {
    String clause = file.clause();
    if (clause == null) {
      return;
    }
    String key = String.join("|", clause, file.place().unit(), file.term());
    Severity severity = file.severity();
    GroupFile group = counted(key, id, file, severity != null && severity.isIncident());
    int count = group.members().size();
    Colour colour = DirectWarning.ofRepetition(count, rules(file).sameClause()).orElse(null);
    var what =
        new Occurrence(OccurrenceRule.SAME_CLAUSE, id, file.subject(), null, count, group.ids());
    tell(key, group, colour, file, at, what, group.allOver());
  }

  private GroupFile counted(String key, String id, IncidentFile file, boolean counts) {
    GroupFile group = files.find(FileKind.GROUP, key, GroupFile.class).orElse(GroupFile.EMPTY);
    return counts
        ? group.with(id, new GroupFile.Member(file.occurredOn(), file.over()))
        : group.without(id);
  }

  private void tell(
      String key,
      GroupFile group,
      @Nullable Colour colour,
      IncidentFile last,
      Instant at,
      Occurrence what,
      boolean over) {
    var wanted =
        new Wanted(
            "group|" + key,
            last.place(),
            colour,
            group.members().isEmpty() ? last.occurredOn() : group.since(),
            at,
            what,
            over(over));
    if (colour != null || group.told() != null || !group.members().isEmpty()) {
      files.put(FileKind.GROUP, key, group.told(teller.tell(group.told(), wanted)), position);
    }
  }

  /** The case that errors made together is over: so is their warning. */
  private void madeOf(String id, IncidentFile file) {
    if (!file.addedUp() || !file.over()) {
      return;
    }
    files
        .find(FileKind.GROUP, id, GroupFile.class)
        .filter(group -> !group.caseOver() && !group.members().isEmpty())
        .ifPresent(group -> ended(id, group.asOver(), file));
  }

  private void ended(String id, GroupFile group, IncidentFile file) {
    Colour colour = group.told() == null ? null : group.told().colour();
    var what =
        new Occurrence(
            OccurrenceRule.ACCUMULATION, id, null, null, group.members().size(), group.ids());
    Instant at = Objects.requireNonNullElse(file.decidedAt(), teller.now());
    tell(id, group, colour, file, at, what, true);
  }

  private static @Nullable CloseReason over(boolean over) {
    return over ? CloseReason.CASE_CLOSED : null;
  }
}
