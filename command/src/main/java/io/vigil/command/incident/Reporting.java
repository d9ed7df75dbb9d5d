package io.vigil.command.incident;

import io.vigil.api.incident.Concerned;
import io.vigil.api.incident.IncidentCommand.ReportIncident;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.command.casework.Moments;
import io.vigil.command.casework.Places;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a case of a report, by the rules of the day on which it occurred. */
final class Reporting {

  private Reporting() {}

  static IncidentReported report(ReportIncident command, Registry registry) {
    Places places = registry.places();
    Moments.notInTheFuture("at", command.at(), registry.now());
    if (command.occurredAt().isAfter(command.at())) {
      throw Rejection.invalid(
          "incident.after-report",
          "'occurredAt' is %s, after it was reported (%s).",
          command.occurredAt(),
          command.at());
    }
    List<String> path = places.path(command.unit());
    LocalDate day = places.day(command.occurredAt());
    RuleBook rules = registry.rules().on(day);
    Category category = rules.category(command.category());
    return new IncidentReported(
        command.incidentId(),
        command.source(),
        command.sourceId(),
        command.unit(),
        path,
        category.code(),
        category.name(),
        rules.group(category).name(),
        category.body(),
        category.sealed(),
        command.occurredAt(),
        day,
        places.period(command.unit(), command.occurredAt(), PeriodKind.SCHOOL_YEAR),
        places.period(command.unit(), command.occurredAt(), PeriodKind.TERM),
        command.place(),
        command.quantity(),
        rules.version(),
        proposed(rules, command.quantity()),
        command.affected(),
        command.person(),
        Concerned.subject(command.incidentId()),
        command.description(),
        isLate(command, registry),
        command.by(),
        command.at(),
        registry.now(),
        registry.due(command.unit(), IncidentLimit.PROPOSE, command.at()),
        command.post());
  }

  private static boolean isLate(ReportIncident command, Registry registry) {
    return registry
        .due(command.unit(), IncidentLimit.REPORT, command.occurredAt())
        .isOverAt(command.at());
  }

  static @Nullable Severity proposed(RuleBook rules, @Nullable Quantity quantity) {
    return quantity == null ? null : rules.propose(quantity).orElse(null);
  }
}
