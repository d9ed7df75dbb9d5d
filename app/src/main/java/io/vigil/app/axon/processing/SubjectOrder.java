package io.vigil.app.axon.processing;

import io.vigil.api.alert.AlertEvent;
import io.vigil.api.baseline.BaselineEvent;
import io.vigil.api.calendar.CalendarEvent;
import io.vigil.api.complaint.ClusterEvent;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.controlpoint.ControlPointEvent;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointChanged;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.ControlPointEvent.DetectionSet;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.delivery.DeliveryEvent;
import io.vigil.api.finding.FindingEvent;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.reading.ReadingEvent;
import io.vigil.api.rollup.RollupEvent;
import io.vigil.api.signal.SignalEvent;
import io.vigil.api.tally.TallyEvent;
import io.vigil.api.unit.UnitEvent;
import io.vigil.api.warning.ResponseEvent;
import io.vigil.api.warning.WarningEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * Events about the same thing stay in order; a dead letter holds back only its like. The keys are
 * strings, so that every JVM puts them into the same segment. Axon 4.13's own sequential policy
 * must not be used: its key differs from start to start.
 */
final class SubjectOrder implements SequencingPolicy<EventMessage<?>> {

  @Override
  public String getSequenceIdentifierFor(EventMessage<?> event) {
    // the dead letter of a text that PostgreSQL refuses must not be refused for the same reason
    return key(event).replace('\0', '?');
  }

  private static String key(EventMessage<?> event) {
    return switch (event.getPayload()) {
      case ReadingEvent e -> "reading " + e.reading().controlPoint() + " " + e.reading().unit();
      case RollupEvent.RollupComputed e ->
          "reading " + e.reading().controlPoint() + " " + e.reading().unit();
      case BaselineEvent e -> "reading " + e.controlPoint() + " " + e.unit();
      case TallyEvent e -> "tally " + e.tally().unit();
      case UnitEvent e -> "unit " + e.unit();
      case ControlPointEvent e -> "control-point " + controlPoint(e);
      case CalendarEvent e -> "calendar";
      // their numbers are given in the order of all of them
      case ComplaintEvent e -> "complaint";
      case ClusterEvent e -> "complaint";
      case DeliveryEvent e -> "delivery " + e.controlPoint() + " " + e.dataOwner();
      case ImportEvent e -> "import " + e.importId();
      case SignalEvent e -> "signal " + e.controlPoint() + " " + e.unit();
      // cases are numbered in the order of the store
      case IncidentEvent e -> "incident";
      case FindingEvent e -> "finding";
      case WarningEvent e -> "warning " + e.warningId();
      case AlertEvent e -> "alert";
      case ResponseEvent e -> "warning " + e.warningId();
      default -> caseOf(event);
    };
  }

  /** What is of no case is held back by its like; a store reads it as one without a type. */
  private static String caseOf(EventMessage<?> event) {
    return event instanceof DomainEventMessage<?> of && of.getType() != null
        ? "case " + of.getAggregateIdentifier()
        : event.getPayloadType().getSimpleName();
  }

  private static String controlPoint(ControlPointEvent event) {
    return switch (event) {
      case ControlPointDefined e -> e.definition().code();
      case ControlPointChanged e -> e.definition().code();
      case LinesSet e -> e.controlPoint();
      case DetectionSet e -> e.controlPoint();
      case ControlPointAssigned e -> e.controlPoint();
    };
  }
}
