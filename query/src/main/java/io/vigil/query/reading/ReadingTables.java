package io.vigil.query.reading;

import io.vigil.api.grading.Lines;
import io.vigil.query.projection.TableWriter;

/** How the rows of the reading tables are made. */
final class ReadingTables {

  static final TableWriter<ReadingRow> READING =
      TableWriter.<ReadingRow>into("reading")
          .keys()
          .text("control_point", row -> row.fact().controlPoint())
          .text("unit", row -> row.fact().unit())
          .text("period", row -> row.fact().period())
          .time("period_start", ReadingRow::start)
          .values()
          .text("parent", ReadingRow::parent)
          .name("period_kind", row -> row.fact().periodKind())
          .date("period_from", row -> row.fact().from())
          .date("period_to", row -> row.fact().to())
          .number("value", row -> row.fact().value())
          .number("numerator", row -> row.fact().numerator())
          .number("denominator", row -> row.fact().denominator())
          .flag("nothing_occurred", row -> row.fact().isNothingOccurred())
          .text("unit_of_measure", row -> row.fact().rule().unitOfMeasure())
          .name("direction", row -> row.fact().rule().direction())
          .number("target", row -> row.line(Lines::target))
          .number("standard", row -> row.line(Lines::standard))
          .number("warning", row -> row.line(Lines::warning))
          .number("upper_standard", row -> row.line(Lines::upperStandard))
          .number("upper_warning", row -> row.line(Lines::upperWarning))
          .number("minimum_denominator", row -> row.fact().rule().minimumDenominator())
          .text("colour", ReadingRow::colour)
          .name("judged_kind", row -> row.fact().rule().judgingPeriod())
          .text("judged_period", row -> row.judged().code())
          .date("judged_from", row -> row.judged().from())
          .date("judged_to", row -> row.judged().to())
          .time("recorded_at", row -> row.fact().recordedAt())
          .flag("historical", row -> row.fact().historical())
          .flag("corrected", ReadingRow::isCorrection)
          .text("import_id", row -> row.fact().importId())
          .whole("line", row -> row.fact().line())
          .text("event_id", ReadingRow::eventId)
          .whole("event_position", ReadingRow::position)
          .writer();

  static final TableWriter<CorrectionRow> CORRECTION =
      TableWriter.<CorrectionRow>into("reading_correction")
          .keys()
          .text("control_point", row -> row.row().fact().controlPoint())
          .text("unit", row -> row.row().fact().unit())
          .text("period", row -> row.row().fact().period())
          .whole("event_position", row -> row.row().position())
          .values()
          .date("period_from", row -> row.row().fact().from())
          .number("old_value", row -> row.previous().value())
          .number("old_numerator", row -> row.previous().numerator())
          .number("old_denominator", row -> row.previous().denominator())
          .time("old_recorded_at", CorrectionRow::oldRecordedAt)
          .number("new_value", row -> row.row().fact().value())
          .number("new_numerator", row -> row.row().fact().numerator())
          .number("new_denominator", row -> row.row().fact().denominator())
          .time("recorded_at", row -> row.row().fact().recordedAt())
          .text("import_id", row -> row.row().fact().importId())
          .whole("line", row -> row.row().fact().line())
          .text("event_id", row -> row.row().eventId())
          .writer();

  static final TableWriter<SeriesRow> SERIES =
      TableWriter.<SeriesRow>into("series")
          .keys()
          .text("control_point", row -> row.latest().fact().controlPoint())
          .text("unit", row -> row.latest().fact().unit())
          .values()
          .name("period_kind", row -> row.latest().fact().periodKind())
          .whole("readings", SeriesRow::added)
          .text("latest_period", row -> row.latest().fact().period())
          .time("latest_start", row -> row.latest().start())
          .date("latest_from", row -> row.latest().fact().from())
          .date("latest_to", row -> row.latest().fact().to())
          .number("latest_value", row -> row.latest().fact().value())
          .text("latest_colour", row -> row.latest().colour())
          .whole("latest_position", row -> row.latest().position())
          .time("recorded_at", SeriesRow::recordedAt)
          .writer();

  static final TableWriter<ReadingRow> BASE_QUANTITY =
      TableWriter.<ReadingRow>into("base_quantity")
          .keys()
          .text("unit", row -> row.fact().unit())
          .text("period", row -> row.fact().period())
          .values()
          .date("period_from", row -> row.fact().from())
          .date("period_to", row -> row.fact().to())
          .number("value", row -> row.fact().value())
          .whole("event_position", ReadingRow::position)
          .writer();

  private ReadingTables() {}
}
