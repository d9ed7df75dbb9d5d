package io.vigil.command.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.delivery.CheckedReading;
import io.vigil.api.delivery.DeliveryCommand.RecordSpotCheck;
import io.vigil.api.delivery.DeliveryEvent.SpotCheckRecorded;
import io.vigil.api.message.Rejection;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A sample of a feed that was compared with its source, once. */
@Aggregate
@NullUnmarked
class SpotCheck {
  @AggregateIdentifier private String id;

  SpotCheck() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordSpotCheck command, Clock clock) {
    if (id != null) {
      throw Rejection.conflict(
          "spot-check.again", "This sample was recorded before. Draw another one.");
    }
    if (command.rows().isEmpty()) {
      throw Rejection.invalid(
          "spot-check.empty", "A spot check needs at least one row that was compared.");
    }
    apply(
        new SpotCheckRecorded(
            command.spotCheckId(),
            command.controlPoint(),
            command.dataOwner(),
            command.from(),
            command.to(),
            command.draw(),
            command.rows(),
            errorRate(command.rows()),
            command.actor(),
            clock.instant()));
  }

  private static double errorRate(List<CheckedReading> rows) {
    return (double) rows.stream().filter(row -> !row.correct()).count() / rows.size();
  }

  @EventSourcingHandler
  void on(SpotCheckRecorded event) {
    id = event.spotCheckId();
  }
}
