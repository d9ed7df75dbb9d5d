package io.vigil.query.delivery;

import io.vigil.api.delivery.DeliveryEvent.DataReminded;
import io.vigil.api.delivery.DeliveryEvent.SpotCheckRecorded;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;

/** How the rows of the delivery tables are made. */
final class DeliveryTables {

  static final TableWriter<GapRow> GAP =
      TableWriter.<GapRow>into("data_gap")
          .keys()
          .text("gap_id", GapRow::gapId)
          .values()
          .text("control_point", GapRow::controlPoint)
          .text("data_owner", GapRow::dataOwner)
          .list("units", GapRow::units)
          .list("periods", GapRow::periods)
          .whole("missing", GapRow::missing)
          .date("since", GapRow::since)
          .date("told_on", GapRow::toldOn)
          .optionalDate("arrived_on", GapRow::arrivedOn)
          .time("recorded_at", GapRow::recordedAt)
          .text("event_id", GapRow::eventId)
          .whole("event_position", GapRow::position)
          .writer();

  static final TableWriter<StoredFact<DataReminded>> REMINDER =
      TableWriter.<StoredFact<DataReminded>>into("data_reminder")
          .keys()
          .text("reminder_id", row -> row.event().reminderId())
          .values()
          .text("control_point", row -> row.event().controlPoint())
          .text("data_owner", row -> row.event().dataOwner())
          .list("units", row -> row.event().units())
          .list("periods", row -> row.event().periods())
          .whole("missing", row -> row.event().missing())
          .date("reminded_on", row -> row.event().on())
          .text("actor", row -> row.event().actor())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<StoredFact<SpotCheckRecorded>> SPOT_CHECK =
      TableWriter.<StoredFact<SpotCheckRecorded>>into("spot_check")
          .keys()
          .text("spot_check_id", row -> row.event().spotCheckId())
          .values()
          .text("control_point", row -> row.event().controlPoint())
          .text("data_owner", row -> row.event().dataOwner())
          .date("first_day", row -> row.event().from())
          .date("last_day", row -> row.event().to())
          .whole("draw", row -> (long) row.event().draw())
          .whole("checked", row -> (long) row.event().rows().size())
          .whole("wrong", row -> wrong(row.event()))
          .number("error_rate", row -> row.event().errorRate())
          .text("actor", row -> row.event().actor())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<CheckedRow> SPOT_CHECK_ROW =
      TableWriter.<CheckedRow>into("spot_check_row")
          .keys()
          .text("spot_check_id", CheckedRow::spotCheckId)
          .text("unit", row -> row.reading().unit())
          .text("period", row -> row.reading().period())
          .values()
          .number("value", row -> row.reading().value())
          .number("numerator", row -> row.reading().numerator())
          .number("denominator", row -> row.reading().denominator())
          .flag("correct", row -> row.reading().correct())
          .text("note", row -> row.reading().note())
          .whole("event_position", CheckedRow::position)
          .writer();

  private DeliveryTables() {}

  private static long wrong(SpotCheckRecorded check) {
    return check.rows().stream().filter(row -> !row.correct()).count();
  }
}
