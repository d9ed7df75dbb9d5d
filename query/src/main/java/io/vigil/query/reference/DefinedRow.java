package io.vigil.query.reference;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointChanged;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.message.VigilEvent;
import io.vigil.query.projection.StoredFact;
import java.time.Instant;
import java.util.stream.Stream;

/** A control point as an event defines it. */
record DefinedRow(ControlPointDefinition definition, Instant recordedAt, long position) {

  /** Empty where the event defines no control point. */
  static Stream<DefinedRow> of(StoredFact<VigilEvent> fact) {
    return switch (fact.event()) {
      case ControlPointDefined e ->
          Stream.of(new DefinedRow(e.definition(), e.recordedAt(), fact.position()));
      case ControlPointChanged e ->
          Stream.of(new DefinedRow(e.definition(), e.recordedAt(), fact.position()));
      default -> Stream.empty();
    };
  }

  String code() {
    return definition.code();
  }
}
