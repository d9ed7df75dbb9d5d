package io.vigil.command.zeroreport;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.message.Rejection;
import io.vigil.api.zeroreport.ZeroReportCommand.SetZeroReportDuty;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportDutySet;
import io.vigil.command.casework.Moments;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** From when on a unit owes reports of which months. */
@Aggregate
@NullUnmarked
class ZeroReportDuty {
  private static final int DECEMBER = 12;

  @AggregateIdentifier private String id;
  private ZeroReportDutySet now;

  ZeroReportDuty() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(SetZeroReportDuty command, Clock clock) {
    check(command);
    Moments.check(command.at(), null, clock.instant());
    YearMonth last = command.lastMonth();
    var set =
        new ZeroReportDutySet(
            command.dutyId(),
            command.unit(),
            command.firstMonth().toString(),
            last == null ? null : last.toString(),
            command.months(),
            command.due(),
            command.by(),
            command.at(),
            clock.instant());
    if (now == null || !isSame(now, set)) {
      apply(set);
    }
  }

  private static void check(SetZeroReportDuty command) {
    if (command.months().isEmpty()
        || command.months().stream().anyMatch(month -> month < 1 || month > DECEMBER)) {
      throw Rejection.invalid(
          "zero-report.months",
          "'months' is %s; give months of the year from 1 to 12.",
          command.months());
    }
    if (command.lastMonth() != null && command.lastMonth().isBefore(command.firstMonth())) {
      throw Rejection.invalid(
          "zero-report.range",
          "'to' is %s, before 'from' (%s).",
          command.lastMonth(),
          command.firstMonth());
    }
  }

  private static boolean isSame(ZeroReportDutySet one, ZeroReportDutySet other) {
    return one.firstMonth().equals(other.firstMonth())
        && Objects.equals(one.lastMonth(), other.lastMonth())
        && one.months().equals(other.months())
        && one.due().equals(other.due());
  }

  @EventSourcingHandler
  void on(ZeroReportDutySet event) {
    id = event.dutyId();
    now = event;
  }
}
