package io.vigil.monitor.occurrence;

import io.vigil.api.incident.IncidentEvent.AppealDecided;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.rulebook.DirectRules;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An incident.
 *
 * @param subject clause, or where none is named the kind of incident; {@code null} where it is
 *     sealed
 * @param addedUp whether errors made it that are warned of themselves
 * @param person whose errors are added up; {@code null} where nobody is named
 * @param severity that holds; {@code null} while none is decided, and once it was revoked
 * @param decidedAt when that grade was decided
 * @param over whether nothing is awaited of it any more
 * @param told its warning
 * @param direct what warns by itself, by the rules it was decided under; {@code null} before that
 *     and where they say nothing of it
 */
record IncidentFile(
    Place place,
    @Nullable String clause,
    @Nullable String subject,
    LocalDate occurredOn,
    String term,
    boolean addedUp,
    @Nullable String person,
    @Nullable Severity severity,
    @Nullable Instant decidedAt,
    boolean over,
    @Nullable Told told,
    @Nullable DirectRules direct)
    implements CaseFile {

  static IncidentFile of(IncidentReported event) {
    String clause = clause(event.quantity());
    String subject = clause == null ? event.categoryName() : clause;
    return new IncidentFile(
        new Place(event.unit(), event.unitPath()),
        clause,
        event.sealed() ? null : subject,
        event.occurredOn(),
        event.term(),
        event.source() == IncidentSource.ACCUMULATION,
        event.person(),
        null,
        null,
        false,
        null,
        null);
  }

  /** What the decision says of the case holds. */
  IncidentFile decided(IncidentDecided event) {
    String decided = clause(event.quantity());
    boolean open = subject != null;
    return new IncidentFile(
        new Place(event.unit(), event.unitPath()),
        decided == null ? clause : decided,
        open && decided != null ? decided : subject,
        occurredOn,
        event.term(),
        addedUp,
        event.person(),
        event.severity(),
        event.at(),
        !event.severity().isIncident(),
        told,
        event.direct());
  }

  IncidentFile appealed(AppealDecided event) {
    return with(event.severity(), event.at(), over, told);
  }

  IncidentFile asOver() {
    return with(severity, decidedAt, true, told);
  }

  IncidentFile told(@Nullable Told other) {
    return with(severity, decidedAt, over, other);
  }

  private IncidentFile with(
      @Nullable Severity grade, @Nullable Instant at, boolean ended, @Nullable Told warning) {
    return new IncidentFile(
        place,
        clause,
        subject,
        occurredOn,
        term,
        addedUp,
        person,
        grade,
        at,
        ended,
        warning,
        direct);
  }

  private static @Nullable String clause(@Nullable Quantity quantity) {
    return quantity == null ? null : quantity.clause();
  }
}
