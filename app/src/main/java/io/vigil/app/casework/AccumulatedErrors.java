package io.vigil.app.casework;

import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.casework.By;
import io.vigil.api.incident.FindAccumulations;
import io.vigil.api.incident.IncidentCommand.ReportIncident;
import io.vigil.api.incident.IncidentIds;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.rulebook.Accumulation;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Reports a case where the errors of a person in a term add up to one. Its id follows from the
 * person and the term, so that it is reported once.
 */
@Component
@ConditionalOnRole(Role.COMMAND)
class AccumulatedErrors implements DueCases {
  private final QueryGateway queries;
  private final ZoneId zone;

  AccumulatedErrors(QueryGateway queries, ZoneId collegeZone) {
    this.queries = queries;
    this.zone = collegeZone;
  }

  @Override
  public List<ReportIncident> commands(Instant now, int most) {
    LocalDate today = now.atZone(zone).toLocalDate();
    RuleBook rules =
        queries.query(new FindRuleBook(today), FindRuleBook.Result.class).join().inForce();
    int count = rules.accumulation().count();
    return queries
        .query(
            new FindAccumulations(count, lately(today), List.of(), true, most),
            FindAccumulations.Result.class)
        .join()
        .rows()
        .stream()
        .map(row -> report(row, rules))
        .toList();
  }

  /** The present term and the one before; empty where nobody entered any. */
  private List<String> lately(LocalDate today) {
    return queries.query(new FindCalendar(), FindCalendar.Result.class).join().terms().stream()
        .filter(term -> !term.firstMonday().isAfter(today))
        .sorted(Comparator.comparing(FindCalendar.TermRow::firstMonday).reversed())
        .limit(2)
        .map(FindCalendar.TermRow::term)
        .toList();
  }

  /** It is known from the moment on in which the last of the errors was decided. */
  private static ReportIncident report(FindAccumulations.Row row, RuleBook rules) {
    Accumulation rule = rules.accumulation();
    return new ReportIncident(
        IncidentIds.ofAccumulation(row.person(), row.term()),
        IncidentSource.ACCUMULATION,
        row.term(),
        row.unit(),
        rules.clause(rule.clause()).category(),
        row.occurredAt(),
        null,
        Quantity.of(rule.clause(), rule.count()),
        null,
        row.person(),
        "一学期%d次教学差错，累计认定".formatted(rule.count()),
        By.clock(),
        row.recordedAt(),
        null);
  }
}
