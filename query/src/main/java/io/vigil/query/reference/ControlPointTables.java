package io.vigil.query.reference;

import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.controlpoint.ControlPointEvent.DetectionSet;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.grading.Ladder;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the rows about control points are made. */
final class ControlPointTables {

  static final TableWriter<DefinedRow> DEFINITION =
      TableWriter.<DefinedRow>into("control_point")
          .keys()
          .text("control_point", DefinedRow::code)
          .values()
          .text("name", row -> row.definition().name())
          .text("name_en", row -> row.definition().nameEn())
          .name("level", row -> row.definition().level())
          .text("element", row -> row.definition().element())
          .text("unit_of_measure", row -> row.definition().unitOfMeasure())
          .name("direction", row -> row.definition().direction())
          .name("period_kind", row -> row.definition().period())
          .name("judging_period_kind", row -> row.definition().judgingPeriod())
          .small("persistence", row -> row.definition().persistence())
          .small("recovery", row -> row.definition().recovery())
          .number("minimum_denominator", row -> row.definition().minimumDenominator())
          .name("ceiling", row -> row.definition().ceiling())
          .flag("open", row -> row.definition().open())
          .text("open_reason", row -> row.definition().openReason())
          .list("aliases", row -> row.definition().aliases())
          .text("owner", row -> row.definition().owner())
          .text("formula", row -> row.definition().formula())
          .text("data_reference", row -> row.definition().dataReference())
          .text("source", row -> row.definition().source())
          .text("basis", row -> row.definition().basis())
          .time("recorded_at", DefinedRow::recordedAt)
          .whole("event_position", DefinedRow::position)
          .writer();

  static final TableWriter<StoredFact<LinesSet>> LINES =
      TableWriter.<StoredFact<LinesSet>>into("control_point_lines")
          .keys()
          .text("control_point", row -> row.event().controlPoint())
          .date("valid_from", row -> row.event().lines().validFrom())
          .whole("event_position", StoredFact::position)
          .values()
          .number("target", row -> row.event().lines().target())
          .number("standard", row -> row.event().lines().standard())
          .number("warning", row -> row.event().lines().warning())
          .number("upper_standard", row -> row.event().lines().upperStandard())
          .number("upper_warning", row -> row.event().lines().upperWarning())
          .number("ladder_blue", row -> step(row.event(), Ladder::blue))
          .number("ladder_yellow", row -> step(row.event(), Ladder::yellow))
          .number("ladder_orange", row -> step(row.event(), Ladder::orange))
          .number("ladder_red", row -> step(row.event(), Ladder::red))
          .text("basis", row -> row.event().basis())
          .text("document", row -> row.event().document())
          .time("recorded_at", row -> row.event().recordedAt())
          .writer();

  static final TableWriter<StoredFact<DetectionSet>> DETECTION =
      TableWriter.<StoredFact<DetectionSet>>into("control_point_detection")
          .keys()
          .text("control_point", row -> row.event().controlPoint())
          .date("valid_from", row -> row.event().detection().validFrom())
          .whole("event_position", StoredFact::position)
          .values()
          .flag("statistics", row -> row.event().detection().statistics())
          .name("colour", row -> row.event().detection().colour())
          .small("run_length", row -> row.event().detection().runLength())
          .small("raise_window", row -> row.event().detection().window())
          .number("clear_margin", row -> row.event().detection().clearMargin())
          .text("document", row -> row.event().document())
          .time("recorded_at", row -> row.event().recordedAt())
          .writer();

  static final TableWriter<StoredFact<ControlPointAssigned>> ASSIGNMENT =
      TableWriter.<StoredFact<ControlPointAssigned>>into("assignment")
          .keys()
          .text("control_point", row -> row.event().controlPoint())
          .text("unit", row -> row.event().unit())
          .text("first_period", row -> row.event().firstPeriod())
          .values()
          .text("last_period", row -> row.event().lastPeriod())
          .text("data_owner", row -> row.event().dataOwner())
          .text("improvement_owner", row -> row.event().improvementOwner())
          .text("due", row -> row.event().due())
          .time("recorded_at", row -> row.event().recordedAt())
          .whole("event_position", StoredFact::position)
          .writer();

  private ControlPointTables() {}

  private static @Nullable Double step(LinesSet event, Function<Ladder, @Nullable Double> step) {
    Ladder ladder = event.lines().ladder();
    return ladder == null ? null : step.apply(ladder);
  }
}
