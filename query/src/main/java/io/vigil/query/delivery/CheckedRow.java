package io.vigil.query.delivery;

import io.vigil.api.delivery.CheckedReading;
import io.vigil.api.delivery.DeliveryEvent.SpotCheckRecorded;
import io.vigil.query.projection.StoredFact;
import java.util.List;

/** A row of a spot check. */
record CheckedRow(String spotCheckId, CheckedReading reading, long position) {

  static List<CheckedRow> of(List<StoredFact<SpotCheckRecorded>> checks) {
    return checks.stream()
        .flatMap(
            check ->
                check.event().rows().stream()
                    .map(row -> new CheckedRow(check.event().spotCheckId(), row, check.position())))
        .toList();
  }
}
