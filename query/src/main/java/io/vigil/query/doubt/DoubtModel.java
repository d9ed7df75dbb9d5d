package io.vigil.query.doubt;

import io.vigil.api.doubt.DoubtEvent;
import io.vigil.api.doubt.DoubtEvent.DataConfirmed;
import io.vigil.api.doubt.DoubtEvent.DataImplausible;
import io.vigil.api.doubt.DoubtEvent.DoubtSettled;
import io.vigil.api.doubt.Settlement;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Doubts about readings, and how they ended. */
@Component
class DoubtModel implements ReadModel<DoubtEvent> {

  private final JdbcTemplate jdbc;

  DoubtModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "doubt";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return DoubtEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<DoubtEvent>> facts, Slot slot) {
    List<StoredFact<DataImplausible>> doubts = new ArrayList<>();
    List<DoubtTables.Doubted> rows = new ArrayList<>();
    List<DoubtTables.Settled> settled = new ArrayList<>();
    for (StoredFact<DoubtEvent> fact : facts) {
      switch (fact.event()) {
        case DataImplausible e -> {
          doubts.add(new StoredFact<>(e, fact.eventId(), fact.position()));
          rows.addAll(rows(e, fact.position()));
        }
        case DoubtSettled e -> settled.addAll(settled(e, fact.position()));
        case DataConfirmed e -> settled.addAll(confirmed(e, fact.position()));
      }
    }
    DoubtTables.DOUBT.insertNew(jdbc, slot, doubts);
    DoubtTables.ROW.insertNew(jdbc, slot, rows);
    DoubtTables.SETTLEMENT.insertNew(jdbc, slot, settled);
  }

  private static List<DoubtTables.Doubted> rows(DataImplausible event, long position) {
    return event.rows().stream()
        .map(row -> new DoubtTables.Doubted(event.doubtId(), row, position))
        .toList();
  }

  private static List<DoubtTables.Settled> settled(DoubtSettled event, long position) {
    return event.rows().stream()
        .map(
            row ->
                new DoubtTables.Settled(
                    event.doubtId(), row, event.how(), null, null, event.recordedAt(), position))
        .toList();
  }

  private static List<DoubtTables.Settled> confirmed(DataConfirmed event, long position) {
    return event.rows().stream()
        .map(
            row ->
                new DoubtTables.Settled(
                    event.doubtId(),
                    row,
                    Settlement.CONFIRMED,
                    event.actor(),
                    event.note(),
                    event.recordedAt(),
                    position))
        .toList();
  }
}
