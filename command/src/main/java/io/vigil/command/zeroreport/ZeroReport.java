package io.vigil.command.zeroreport;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.message.Rejection;
import io.vigil.api.zeroreport.ZeroReportCommand.FileZeroReport;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportCorrected;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportFiled;
import io.vigil.command.casework.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** What a unit reported of a month. */
@Aggregate
@NullUnmarked
class ZeroReport {
  @AggregateIdentifier private String id;
  private boolean nothing;
  private String note;

  ZeroReport() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(FileZeroReport command, Clock clock, ZoneId zone) {
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    check(command, zone);
    if (id == null) {
      apply(
          new ZeroReportFiled(
              command.reportId(),
              command.unit(),
              command.month().toString(),
              command.nothing(),
              command.note(),
              command.by(),
              command.at(),
              now));
    } else if (nothing != command.nothing() || !Objects.equals(note, command.note())) {
      apply(
          new ZeroReportCorrected(
              id,
              command.unit(),
              command.month().toString(),
              command.nothing(),
              command.note(),
              command.by(),
              command.at(),
              now));
    }
  }

  private static void check(FileZeroReport command, ZoneId zone) {
    LocalDate day = command.at().atZone(zone).toLocalDate();
    LocalDate last = command.month().atEndOfMonth();
    if (day.isBefore(last)) {
      throw Rejection.invalid(
          "zero-report.month",
          "'month' is %s, which is not over; report on %s or later.",
          command.month(),
          last);
    }
    if (!command.nothing() && (command.note() == null || command.note().isBlank())) {
      throw Rejection.invalid("zero-report.note", "'note' is missing; say what happened.");
    }
  }

  @EventSourcingHandler
  void on(ZeroReportFiled event) {
    id = event.reportId();
    nothing = event.nothing();
    note = event.note();
  }

  @EventSourcingHandler
  void on(ZeroReportCorrected event) {
    nothing = event.nothing();
    note = event.note();
  }
}
