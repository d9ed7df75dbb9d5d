package io.vigil.command.controlpoint;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointChanged;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.ControlPointEvent.DetectionSet;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactKey;
import io.vigil.command.fact.FactKind;
import io.vigil.command.fact.FactValue;
import java.time.Instant;

final class ControlPointFacts {
  private ControlPointFacts() {}

  static Fact definition(ControlPointDefinition definition, Instant recordedAt) {
    return new Fact(
        FactKey.of(FactKind.CONTROL_POINT, definition.code()),
        FactValue.ofContent(definition),
        before ->
            before == null
                ? new ControlPointDefined(definition, recordedAt)
                : new ControlPointChanged(definition, recordedAt));
  }

  /** Lines that hold from one day on; another decision for the same day replaces them. */
  static Fact lines(LinesSet event) {
    return new Fact(
        FactKey.of(FactKind.LINES, event.controlPoint(), event.lines().validFrom().toString()),
        FactValue.ofContent(event.lines()),
        before -> event);
  }

  /** A detection that holds from one day on, likewise. */
  static Fact detection(DetectionSet event) {
    return new Fact(
        FactKey.of(
            FactKind.DETECTION, event.controlPoint(), event.detection().validFrom().toString()),
        FactValue.ofContent(event.detection()),
        before -> event);
  }
}
