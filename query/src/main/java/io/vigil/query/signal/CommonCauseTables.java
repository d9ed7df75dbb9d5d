package io.vigil.query.signal;

import io.vigil.api.signal.SignalEvent.CommonCauseFound;
import io.vigil.api.signal.SignalEvent.CommonCauseWithdrawn;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;

/** How the rows of common causes are made. */
final class CommonCauseTables {

  static final TableWriter<StoredFact<CommonCauseFound>> FOUND =
      TableWriter.<StoredFact<CommonCauseFound>>into("common_cause")
          .keys()
          .whole("event_position", StoredFact::position)
          .values()
          .text("signal_id", row -> row.event().signalId())
          .text("control_point", row -> row.event().controlPoint())
          .text("unit", row -> row.event().unit())
          .list("unit_path", row -> row.event().unitPath())
          .text("period", row -> row.event().evidence().period().code())
          .date("period_from", row -> row.event().evidence().period().from())
          .date("period_to", row -> row.event().evidence().period().to())
          .number("effect", row -> row.event().effect())
          .whole("reported", row -> (long) row.event().reported())
          .number("share", row -> row.event().share())
          .list("members", row -> row.event().members())
          .json("evidence", row -> row.event().evidence())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .writer();

  static final TableWriter<StoredFact<CommonCauseWithdrawn>> WITHDRAWN =
      TableWriter.<StoredFact<CommonCauseWithdrawn>>into("common_cause_withdrawal")
          .keys()
          .whole("event_position", StoredFact::position)
          .values()
          .text("signal_id", row -> row.event().signalId())
          .text("period", row -> row.event().period().code())
          .date("period_from", row -> row.event().period().from())
          .time("recorded_at", row -> row.event().recordedAt())
          .writer();

  private CommonCauseTables() {}
}
