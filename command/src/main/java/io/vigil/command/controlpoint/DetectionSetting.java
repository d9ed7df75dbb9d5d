package io.vigil.command.controlpoint;

import io.vigil.api.controlpoint.ControlPointEvent.DetectionSet;
import io.vigil.api.controlpoint.SetDetection;
import io.vigil.api.grading.Detection;
import io.vigil.api.message.Rejection;
import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactRow;
import io.vigil.command.fact.FactStore;
import io.vigil.command.intake.OrderMetaData;
import io.vigil.command.reference.ControlPointRef;
import io.vigil.command.reference.References;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Takes the decisions of people on how statistics are weighed beside the lines. */
public final class DetectionSetting {
  private final FactStore store;
  private final References references;
  private final Clock clock;

  public DetectionSetting(FactStore store, References references, Clock clock) {
    this.store = store;
    this.references = references;
    this.clock = clock;
  }

  @CommandHandler
  void handle(SetDetection order, MetaData metaData) {
    ControlPointRef point = references.current().controlPoint(order.controlPoint());
    if (point == null) {
      throw Rejection.notFound("control point", order.controlPoint());
    }
    requireWideEnough(order.detection().window(), point.definition().persistence());
    var event =
        new DetectionSet(
            order.controlPoint(),
            order.detection(),
            order.document(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    store.append(
        FactBatch.of(
            List.of(FactRow.of(ControlPointFacts.detection(event))), OrderMetaData.of(metaData)));
  }

  private static void requireWideEnough(@Nullable Integer window, int persistence) {
    if (window != null && window < persistence) {
      throw Rejection.invalid(
          "detection.window",
          "A window of %d periods is smaller than the persistence; write a whole number from %d to"
              + " %d.",
          window,
          persistence,
          Detection.WIDEST);
    }
  }
}
