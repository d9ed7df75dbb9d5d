package io.vigil.api.controlpoint;

import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Lines;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to a control point. */
public sealed interface ControlPointEvent extends VigilEvent {

  @StoredAs("control-point.defined")
  @Revision("1")
  record ControlPointDefined(ControlPointDefinition definition, Instant recordedAt)
      implements ControlPointEvent {}

  /** Anything but its lines changed; carries the whole new definition. */
  @StoredAs("control-point.changed")
  @Revision("1")
  record ControlPointChanged(ControlPointDefinition definition, Instant recordedAt)
      implements ControlPointEvent {}

  /**
   * Lines were set from a day on. Stored readings keep the lines of their time.
   *
   * @param document number of the document that decided it
   */
  @StoredAs("control-point.lines-set")
  @Revision("1")
  record LinesSet(
      String controlPoint,
      Lines lines,
      @Nullable String basis,
      @Nullable String document,
      Instant recordedAt)
      implements ControlPointEvent {}

  /**
   * How statistics are weighed beside the lines was set from a day on. Stored readings keep what
   * held at their time.
   *
   * @param document number of the document that decided it
   */
  @StoredAs("control-point.detection-set")
  @Revision("1")
  record DetectionSet(
      String controlPoint, Detection detection, @Nullable String document, Instant recordedAt)
      implements ControlPointEvent {}

  /**
   * A unit is to deliver a control point from a period on; only then can its data be missing.
   *
   * @param lastPeriod {@code null} while collection goes on
   * @param from first day of the first period
   * @param to last day of the last period
   * @param dataOwner unit that delivers the data
   * @param improvementOwner unit that answers warnings
   * @param due when the data of a period are due, as {@link io.vigil.api.calendar.DueRule} reads
   *     it; {@code null} for the college's usual rule
   * @param unitPath ids from the root down to the unit; {@code null} in what was assigned before it
   *     was told
   */
  @StoredAs("control-point.assigned")
  @Revision("1")
  record ControlPointAssigned(
      String controlPoint,
      String unit,
      String firstPeriod,
      @Nullable String lastPeriod,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String dataOwner,
      @Nullable String improvementOwner,
      @Nullable String due,
      @Nullable List<String> unitPath,
      Instant recordedAt)
      implements ControlPointEvent {}
}
