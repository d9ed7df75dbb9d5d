package io.vigil.query.delivery;

import io.vigil.api.delivery.DeliveryEvent.DataArrived;
import io.vigil.api.delivery.DeliveryEvent.DataMissing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the latest signal says of a gap. */
record GapRow(
    String gapId,
    String controlPoint,
    String dataOwner,
    List<String> units,
    List<String> periods,
    long missing,
    LocalDate since,
    LocalDate toldOn,
    @Nullable LocalDate arrivedOn,
    Instant recordedAt,
    String eventId,
    long position) {

  static GapRow of(DataMissing e, String eventId, long position) {
    return new GapRow(
        e.gapId(),
        e.controlPoint(),
        e.dataOwner(),
        e.units(),
        e.periods(),
        e.missing(),
        e.since(),
        e.day(),
        null,
        e.recordedAt(),
        eventId,
        position);
  }

  static GapRow of(DataArrived e, String eventId, long position) {
    return new GapRow(
        e.gapId(),
        e.controlPoint(),
        e.dataOwner(),
        e.units(),
        e.periods(),
        0,
        e.since(),
        e.day(),
        e.day(),
        e.recordedAt(),
        eventId,
        position);
  }
}
