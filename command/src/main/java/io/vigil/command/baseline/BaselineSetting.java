package io.vigil.command.baseline;

import io.vigil.api.baseline.AcceptBaseline;
import io.vigil.api.baseline.BaselineEvent.BaselineAccepted;
import io.vigil.api.message.Rejection;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactKey;
import io.vigil.command.fact.FactKind;
import io.vigil.command.fact.FactRow;
import io.vigil.command.fact.FactStore;
import io.vigil.command.fact.FactValue;
import io.vigil.command.intake.OrderMetaData;
import io.vigil.command.reference.Reference;
import io.vigil.command.reference.References;
import io.vigil.command.reference.UnitRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Takes the decisions of people on what is usual of a series from now on. */
public final class BaselineSetting {
  private final FactStore store;
  private final References references;
  private final Clock clock;
  private final ZoneId zone;

  public BaselineSetting(FactStore store, References references, Clock clock, ZoneId zone) {
    this.store = store;
    this.references = references;
    this.clock = clock;
    this.zone = zone;
  }

  @CommandHandler
  void handle(AcceptBaseline order, MetaData metaData) {
    BaselineAccepted event = checked(order);
    var fact =
        new Fact(
            FactKey.of(
                FactKind.BASELINE, event.controlPoint(), event.unit(), event.from().toString()),
            FactValue.ofContent(event.reason()),
            before -> event);
    store.append(FactBatch.of(List.of(FactRow.of(fact)), OrderMetaData.of(metaData)));
  }

  private BaselineAccepted checked(AcceptBaseline order) {
    Reference reference = references.current();
    if (reference.controlPoint(order.controlPoint()) == null) {
      throw Rejection.notFound("control point", order.controlPoint());
    }
    UnitRef unit = reference.unit(order.unit());
    if (unit == null) {
      throw Rejection.notFound("unit", order.unit());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (order.from().isAfter(today) || order.reason().isBlank()) {
      throw Rejection.invalid(
          "baseline.day-and-reason", "Give a day that is not in the future, and a reason.");
    }
    return new BaselineAccepted(
        order.controlPoint(),
        order.unit(),
        unit.path(),
        order.from(),
        today,
        order.reason().strip(),
        order.actor(),
        now);
  }
}
