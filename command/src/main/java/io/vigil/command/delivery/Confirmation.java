package io.vigil.command.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.doubt.ConfirmReadings;
import io.vigil.api.doubt.DoubtEvent.DataConfirmed;
import io.vigil.api.message.Rejection;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** Readings in doubt were said to be right, once for each doubt. */
@Aggregate
@NullUnmarked
class Confirmation {
  @AggregateIdentifier private String id;

  Confirmation() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ConfirmReadings command, Clock clock) {
    if (id != null) {
      throw Rejection.conflict("doubt.again", "These readings were confirmed before.");
    }
    if (command.rows().isEmpty()) {
      throw Rejection.conflict("doubt.settled", "None of these readings is in doubt any more.");
    }
    apply(
        new DataConfirmed(
            command.confirmationId(),
            command.doubtId(),
            command.controlPoint(),
            command.rows(),
            command.note(),
            command.actor(),
            clock.instant()));
  }

  @EventSourcingHandler
  void on(DataConfirmed event) {
    id = event.confirmationId();
  }
}
