package io.vigil.query.delivery;

import io.vigil.api.delivery.DeliveryEvent;
import io.vigil.api.delivery.DeliveryEvent.DataArrived;
import io.vigil.api.delivery.DeliveryEvent.DataMissing;
import io.vigil.api.delivery.DeliveryEvent.DataReminded;
import io.vigil.api.delivery.DeliveryEvent.SpotCheckRecorded;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gaps as they stand, and what people did about the delivery of data. */
@Component
class DeliveryModel implements ReadModel<DeliveryEvent> {

  private final JdbcTemplate jdbc;

  DeliveryModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "delivery";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return DeliveryEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<DeliveryEvent>> facts, Slot slot) {
    Map<String, GapRow> gaps = new LinkedHashMap<>();
    List<StoredFact<DataReminded>> reminders = new ArrayList<>();
    List<StoredFact<SpotCheckRecorded>> checks = new ArrayList<>();
    for (StoredFact<DeliveryEvent> fact : facts) {
      switch (fact.event()) {
        case DataMissing e -> gaps.put(e.gapId(), GapRow.of(e, fact.eventId(), fact.position()));
        case DataArrived e -> gaps.put(e.gapId(), GapRow.of(e, fact.eventId(), fact.position()));
        case DataReminded e -> reminders.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        case SpotCheckRecorded e ->
            checks.add(new StoredFact<>(e, fact.eventId(), fact.position()));
      }
    }
    DeliveryTables.GAP.upsert(jdbc, slot, List.copyOf(gaps.values()));
    DeliveryTables.REMINDER.insertNew(jdbc, slot, reminders);
    DeliveryTables.SPOT_CHECK.insertNew(jdbc, slot, checks);
    DeliveryTables.SPOT_CHECK_ROW.insertNew(jdbc, slot, CheckedRow.of(checks));
  }
}
