package io.vigil.query.register;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.standard.StandardEvent;
import io.vigil.api.targets.TargetEvent;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All registers; each event becomes rows that no later one changes. */
@Component
class RegisterModel implements ReadModel<VigilEvent> {
  private static final List<Class<?>> EVENTS = List.of(TargetEvent.class, StandardEvent.class);

  private final JdbcTemplate jdbc;

  RegisterModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "register";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return EVENTS.stream().anyMatch(type -> type.isAssignableFrom(payloadType));
  }

  @Override
  public void write(List<StoredFact<VigilEvent>> facts, Slot slot) {
    var common = new RegisterSteps();
    var targets = new TargetRows(common);
    var standards = new StandardRows(common);
    for (StoredFact<VigilEvent> fact : facts) {
      switch (fact.event()) {
        case TargetEvent e -> targets.take(e, fact);
        case StandardEvent e -> standards.take(e, fact);
        default -> throw new IllegalArgumentException("in no register: " + fact.event());
      }
    }
    targets.write(jdbc, slot);
    standards.write(jdbc, slot);
    common.write(jdbc, slot);
  }
}
