package io.vigil.query.signal;

import io.vigil.api.signal.SignalEvent;
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
  }
}
