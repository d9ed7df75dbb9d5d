package io.vigil.query.signal;

import io.vigil.api.signal.SignalEvent;
import io.vigil.api.signal.SignalEvent.CommonCauseFound;
import io.vigil.api.signal.SignalEvent.CommonCauseWithdrawn;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the monitor noticed beside crossed lines. */
@Component
class SignalModel implements ReadModel<SignalEvent> {

  private final JdbcTemplate jdbc;

  SignalModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "signal";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return SignalEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<SignalEvent>> facts, Slot slot) {
    SignalRow.TABLE.insertNew(jdbc, slot, facts.stream().flatMap(SignalRow::of).toList());
    CommonCauseTables.FOUND.insertNew(jdbc, slot, only(facts, CommonCauseFound.class));
    CommonCauseTables.WITHDRAWN.insertNew(jdbc, slot, only(facts, CommonCauseWithdrawn.class));
  }

  private static <E extends SignalEvent> List<StoredFact<E>> only(
      List<StoredFact<SignalEvent>> facts, Class<E> type) {
    return facts.stream()
        .filter(fact -> type.isInstance(fact.event()))
        .map(fact -> new StoredFact<>(type.cast(fact.event()), fact.eventId(), fact.position()))
        .toList();
  }
}
