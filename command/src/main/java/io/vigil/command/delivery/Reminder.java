package io.vigil.command.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.delivery.DeliveryCommand.RemindOfData;
import io.vigil.api.delivery.DeliveryEvent.DataReminded;
import io.vigil.api.message.Rejection;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A feed was reminded of on a day: nobody is reminded of the same twice a day. */
@Aggregate
@NullUnmarked
class Reminder {
  @AggregateIdentifier private String id;

  Reminder() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RemindOfData command, Clock clock) {
    if (id != null) {
      throw Rejection.conflict(
          "reminder.again",
          "'%s' was reminded of %s on %s before. Remind again tomorrow.",
          command.dataOwner(),
          command.controlPoint(),
          command.on());
    }
    if (command.missing() < 1) {
      throw Rejection.conflict(
          "reminder.nothing",
          "Nothing that '%s' owes of %s is missing.",
          command.dataOwner(),
          command.controlPoint());
    }
    apply(
        new DataReminded(
            command.reminderId(),
            command.controlPoint(),
            command.dataOwner(),
            command.units(),
            command.periods(),
            command.missing(),
            command.on(),
            command.actor(),
            clock.instant()));
  }

  @EventSourcingHandler
  void on(DataReminded event) {
    id = event.reminderId();
  }
}
